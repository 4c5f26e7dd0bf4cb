#include "backlot/ingest/layout.h"

#include "backlot/ingest/agency_dateline.h"
#include "backlot/ingest/byline.h"
#include "backlot/ingest/dateline.h"
#include "backlot/ingest/furniture.h"
#include "backlot/ingest/heading.h"
#include "backlot/ingest/interview.h"
#include "backlot/ingest/label.h"
#include "backlot/ingest/lines.h"
#include "backlot/ingest/scan.h"
#include "backlot/ingest/wrapped_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace backlot::ingest {
namespace {

using article::Block;
using article::BlockKind;
using article::Document;
using std::string_view;

constexpr std::size_t most_headlines = 3;
constexpr std::size_t most_bodies_before_date = 1;  // a standfirst
constexpr int fewest_clock_labels = 3;

Span part(Span line, std::size_t begin, std::size_t end) {
  return {line.begin + static_cast<std::uint32_t>(begin), line.begin + static_cast<std::uint32_t>(end)};
}

// Whether one of the first lines calls the text a diary or a live report.
bool calls_itself_diary(string_view text, const std::vector<Line>& lines) {
  constexpr std::size_t lines_that_tell = 3;
  for (std::size_t i = 0; i < lines.size() && i < lines_that_tell; ++i) {
    const string_view line = lines[i].span.of(text);
    for (const string_view word : {"diary", "Diary", "DIARY", "hour by hour", "liveblog", "minute by minute"}) {
      if (line.contains(word)) return true;
    }
  }
  return false;
}

// Clock times are labels of a live report, a diary or a video ("14:04", "0:12", "05.40") and not of a programme guide
// ("20:00 Show TV"), whose times lie on the five minutes.
bool clocks_are_labels(string_view text, const std::vector<Line>& lines) {
  int clocks = 0;
  int odd = 0;
  for (const Line& line : lines) {
    if (const auto clock = read_clock_label(line.span.of(text))) {
      ++clocks;
      if (clock->minutes % 5 != 0) ++odd;
    }
  }
  return clocks >= fewest_clock_labels && (3 * odd >= clocks || calls_itself_diary(text, lines));
}

class Layout {
 public:
  explicit Layout(Document& document) : document_(document), text_(document.text) {
    split_lines(text_, lines_);
    if (join_wrapped_lines(text_, lines_)) {
      flat_ = without_breaks(text_, lines_);
      text_ = flat_;
    }
    interview_.emplace(text_, lines_);
    clocks_are_labels_ = clocks_are_labels(text_, lines_);
    blank_lines_ = std::any_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.after_blank; });
  }

  void run() {
    std::size_t i = read_head();
    end_of_questions_ = end_of_questions();
    end_of_words_ = end_of_words();
    for (; i < lines_.size(); ++i) read_body_line(i);
    read_tail();
    conclude();
  }

 private:
  string_view words(std::size_t i) const { return lines_[i].span.of(text_); }
  bool has_next(std::size_t i) const { return i + 1 < lines_.size(); }

  void add(BlockKind kind, Span span, Span label = {}) {
    flush_label();
    document_.blocks.push_back({span, kind, label});
    if (kind == BlockKind::body) ++bodies_;
  }

  // A label that found no words stands for itself.
  void flush_label() {
    if (!pending_label_.empty()) document_.blocks.push_back({pending_label_, BlockKind::heading, {}});
    pending_label_ = {};
  }

  void hold_label(Span label) {
    flush_label();
    pending_label_ = label;
  }

  void note_date(const std::optional<article::Date>& date, bool updated) {
    if (updated) {
      if (!updated_) updated_ = date;
    } else if (!published_) {
      published_ = date;
    }
  }

  // The lines before the first sentence: titles, dates, authors. Returns the index of the first line that is not.
  std::size_t read_head() {
    std::size_t i = 0;
    while (i < lines_.size() && (read_prefix(i) || read_head_line(i))) ++i;
    return i;
  }

  // Cuts off " date 2024-03-22" in front of everything, or in front of the first sentence below a title. Returns
  // whether nothing of the line is left.
  bool read_prefix(std::size_t i) {
    Line& line = lines_[i];
    const auto prefix = published_ ? std::nullopt : read_date_prefix(line.span.of(text_));
    if (!prefix) return false;
    add(BlockKind::dateline, part(line.span, 0, prefix->length));
    published_ = prefix->date;
    const string_view rest = trim(line.span.of(text_).substr(prefix->length));
    if (rest.empty()) return true;
    line.span.begin = static_cast<std::uint32_t>(rest.data() - text_.data());
    return false;
  }

  bool read_head_line(std::size_t i) {
    const string_view line = words(i);
    const Span span = lines_[i].span;
    if (headlines_ == 0 && document_.title && line == *document_.title) return add_headline(span);
    if (const Label turn = interview_->turn(line); turn.kind != LabelKind::none)
      return turn.length == 0 && i == 0 && read_title_line(i);
    const auto date = read_date_line(line);
    if (const auto kind = furniture_kind(line)) {
      if (date) note_date(date->date, date->updated);
      note_credit_date(line);
      add(*kind, span);
      return true;
    }
    if (read_agency_dateline(line)) return false;
    if (date && heads_a_day(*date)) return false;
    if (date) return read_dated_line(i, *date);
    if (is_byline(line)) {
      head_closed_ = headlines_ > 0;
      add(BlockKind::byline, span);
      return true;
    }
    return !head_closed_ && read_title_line(i);
  }

  // "MONDAY, SEPT. 21" below the date of the article: a day of a guide.
  bool heads_a_day(const DateLine& date) const { return published_ && date.date_only && !date.announced && !date.date; }

  bool read_dated_line(std::size_t i, const DateLine& date) {
    const Span span = lines_[i].span;
    note_date(date.date, date.updated);
    head_closed_ = headlines_ > 0;
    if (date.date_only) {
      add(BlockKind::dateline, span);
    } else if (headlines_ == 0 && !is_byline(words(i)) && title_comes_first(i, date)) {
      split_title(span, date);
    } else {
      add(BlockKind::byline, span);
    }
    return true;
  }

  // A dated first line is the title itself ("Ratings for Tuesday | published 23.10.2024") unless a title follows.
  bool title_comes_first(std::size_t i, const DateLine& date) const {
    if (date.where.begin == 0 || count_words(words(i).substr(0, date.where.begin)) < 3) return false;
    return !has_next(i) || !is_headline(words(i + 1));
  }

  void split_title(Span span, const DateLine& date) {
    const string_view line = span.of(text_);
    std::size_t cut = date.where.begin;
    if (const std::size_t bar = line.substr(0, cut).find_last_of("|(["); bar != string_view::npos && bar > 0) cut = bar;
    string_view title = trim(line.substr(0, cut));
    while (!title.empty() && string_view(",|-(").find(title.back()) != string_view::npos)
      title = trim(title.substr(0, title.size() - 1));
    if (title.empty()) return add(BlockKind::byline, span);
    add_headline(part(span, 0, title.size()));
    add(BlockKind::dateline, part(span, cut, line.size()));
  }

  bool add_headline(Span span) {
    ++headlines_;
    add(BlockKind::headline, span);
    return true;
  }

  bool read_title_line(std::size_t i) {
    const string_view line = words(i);
    if (headlines_ >= most_headlines || is_labelled(line)) return false;
    if (!is_headline(line) && !is_title_by_place(i)) return false;
    return add_headline(lines_[i].span);
  }

  bool is_labelled(string_view line) const {
    return read_number_label(line).kind != LabelKind::none || read_bullet_label(line).kind != LabelKind::none ||
           (clocks_are_labels_ && read_clock_label(line));
  }

  // A full sentence is a title where it comes first and an author or date line follows at once.
  bool is_title_by_place(std::size_t i) const {
    if (headlines_ != 0 || !has_next(i) || count_words(words(i)) > 24) return false;
    const char mark = final_mark(words(i));
    if (mark != '.' && mark != '!' && mark != '?') return false;
    const string_view next = words(i + 1);
    const auto date = read_date_line(next);
    return is_byline(next) || (date && !read_agency_dateline(next));
  }

  void note_credit_date(string_view line) {
    if (const auto date = read_publication_note(line)) note_date(date, false);
  }

  void read_body_line(std::size_t i) {
    const string_view line = words(i);
    const Span span = lines_[i].span;
    if (const Label turn = interview_->turn(line); turn.kind != LabelKind::none) return add_turn(i, turn);
    if (const auto kind = furniture_kind(line)) {
      note_credit_date(line);
      return add(*kind, span);
    }
    if (is_byline(line)) {
      note_credit_date(line);
      if (const auto date = read_date_line(line)) note_date(date->date, date->updated);
      return add(BlockKind::byline, span);
    }
    // In the middle of an article a date alone heads a day of a guide ("Sunday 12 January 2025").
    const bool at_the_edge = bodies_ <= most_bodies_before_date || i >= end_of_words_;
    if (const auto date = read_date_line(line);
        date && date->date_only && !heads_a_day(*date) && (date->announced || at_the_edge)) {
      note_date(date->date, date->updated);
      return add(BlockKind::dateline, span);
    }
    add_body(i);
  }

  void add_turn(std::size_t i, const Label& turn) {
    const Span span = lines_[i].span;
    const bool asks = turn.kind == LabelKind::question;
    last_turn_ = asks ? BlockKind::question : BlockKind::answer;
    if (turn.length == span.size()) return hold_label(part(span, 0, turn.printed));
    add(last_turn_, part(span, turn.length, span.size()), part(span, 0, turn.printed));
  }

  // A paragraph, of which furniture at its end is cut off.
  void add_body(std::size_t i) {
    const auto tail = find_furniture_tail(words(i));
    if (!tail) return add_words(i);
    Line& line = lines_[i];
    const Span cut = part(line.span, tail->begin, line.span.size());
    line.span.end = line.span.begin + static_cast<std::uint32_t>(trim(words(i).substr(0, tail->begin)).size());
    add_words(i);
    add(tail->kind, cut);
  }

  // The words of a line: they may continue a turn, and an agency's dateline or a list label may be cut off.
  void add_words(std::size_t i) {
    Span span = lines_[i].span;
    if (continues_turn(i)) return add(last_turn_, span, take_label(i, {}));
    if (const auto agency = read_agency_dateline(span.of(text_));
        agency && (!body_seen_ || (agency->date_first && !published_))) {
      add(agency->date_first ? BlockKind::dateline : BlockKind::credit, part(span, 0, agency->printed));
      note_date(agency->date, false);
      span.begin += agency->length;
      body_seen_ = true;
      return add(BlockKind::body, span);
    }
    const Label label = list_label(span.of(text_));
    const Span printed = part(span, 0, label.printed);
    span.begin += label.length;
    if (span.empty()) return hold_label(printed);
    add(kind_of(i, span.of(text_), label), span, take_label(i, printed));
  }

  bool is_bullet(std::size_t i) const {
    return i < lines_.size() && read_bullet_label(words(i)).kind != LabelKind::none;
  }

  // A stamp on a line of its own ("0:04") labels the line right below it.
  Span take_label(std::size_t i, Span printed) {
    if (!printed.empty() || lines_[i].after_blank) return printed;
    return std::exchange(pending_label_, {});
  }

  Label list_label(string_view line) const {
    if (clocks_are_labels_) {
      if (const auto clock = read_clock_label(line)) return clock->label;
    }
    for (const auto reader : {read_number_label, read_bullet_label, read_notice_label}) {
      if (const Label label = reader(line); label.kind != LabelKind::none) return label;
    }
    return {};
  }

  BlockKind kind_of(std::size_t i, string_view line, const Label& label) {
    const bool heads = label.kind != LabelKind::bullet || !is_bullet(i + 1);
    if (heads && has_next(i) && is_heading(line)) return BlockKind::heading;
    body_seen_ = true;
    return BlockKind::body;
  }

  // A paragraph without label belongs to the turn above it if it follows at once, or if a question is still to come;
  // one with quotation marks that does not say "I" is the writer's own.
  bool continues_turn(std::size_t i) {
    if (last_turn_ == BlockKind::body) return false;
    const string_view line = words(i);
    if (!pending_label_.empty() && !lines_[i].after_blank) return true;
    if (last_turn_ == BlockKind::question && interview_->answers_are_unlabelled()) {
      last_turn_ = BlockKind::answer;
      return true;
    }
    if (blank_lines_ && !lines_[i].after_blank) return true;
    if (last_turn_ != BlockKind::answer || is_heading(line)) return false;
    if (interview_->answers_are_unlabelled() && speaks_in_first_person(line)) return true;
    const bool quotes = line.find("”") != string_view::npos || line.find('"') != string_view::npos;
    return !quotes && i + 1 < end_of_questions_;
  }

  // The index after the last question; 0 where there is none.
  std::size_t end_of_questions() const {
    for (std::size_t i = lines_.size(); i > 0; --i) {
      if (interview_->turn(words(i - 1)).kind == LabelKind::question) return i;
    }
    return 0;
  }

  // The index after the last line that is neither furniture, date nor author: what follows is the foot of the page.
  std::size_t end_of_words() const {
    for (std::size_t i = lines_.size(); i > 0; --i) {
      const string_view line = words(i - 1);
      if (furniture_kind(line) || is_byline(line)) continue;
      if (const auto date = read_date_line(line); date && date->date_only) continue;
      return i;
    }
    return 0;
  }

  // The last line of an article can be its author's bare name.
  void read_tail() {
    auto& blocks = document_.blocks;
    std::size_t last = blocks.size();
    while (last > 0 && is_furniture(blocks[last - 1].kind)) --last;
    if (last < 3 || !blocks[last - 1].label.empty()) return;
    Block& block = blocks[last - 1];
    const BlockKind before = blocks[last - 2].kind;
    if (block.kind != BlockKind::body && block.kind != BlockKind::heading) return;
    if (before == BlockKind::body && is_bare_name(block.span.of(text_)) &&
        final_mark(blocks[last - 2].span.of(text_)) != 0) {
      block.kind = BlockKind::byline;
    }
  }

  static bool is_furniture(BlockKind kind) { return kind >= BlockKind::dateline; }

  void conclude() {
    flush_label();
    if (!document_.published) document_.published = published_ ? published_ : updated_;
    if (!document_.title) document_.title = find_title();
  }

  // The first headline, but a kicker in capitals gives way to the line below it ("THE BIG PICTURE").
  std::optional<std::string> find_title() const {
    const Block* title = nullptr;
    for (const Block& block : document_.blocks) {
      if (block.kind != BlockKind::headline) continue;
      if (title && !is_kicker(title->span.of(text_))) break;
      title = &block;
    }
    if (!title) return std::nullopt;
    return std::string(title->span.of(text_));
  }

  static bool is_kicker(string_view line) { return is_all_caps(line) && count_words(line) <= 4; }

  Document& document_;
  std::string flat_;  // the text of a document whose paragraphs were cut into lines; else empty
  string_view text_;
  std::vector<Line> lines_;
  std::optional<Interview> interview_;
  std::optional<article::Date> published_;
  std::optional<article::Date> updated_;
  Span pending_label_;
  std::size_t headlines_ = 0;
  std::size_t bodies_ = 0;
  std::size_t end_of_questions_ = 0;
  std::size_t end_of_words_ = 0;
  BlockKind last_turn_ = BlockKind::body;
  bool clocks_are_labels_ = false;
  bool blank_lines_ = false;  // paragraphs are told by them
  bool body_seen_ = false;
  bool head_closed_ = false;  // author or date came after the title: what follows is no title of the article
};

}  // namespace

void lay_out(Document& document) {
  document.blocks.clear();
  Layout(document).run();
}

}  // namespace backlot::ingest
