// Restores text files and prints what was found as JSON Lines, for restoration.py and score.py of ../shared/score; or,
// with --time N, what judging and restoring cost.
//
//   restoration_dump [--lexicon FILE.tsv] [--withhold 0|1|2] [--off SOURCE]… [--set WEIGHT=VALUE]… [--ngrams FILE]
//                    [--time N] FILE…
//
// --withhold leaves out the third of the substitutions whose hash falls there; SOURCE is lexicon, names, expressions,
// context or document; WEIGHT is a member of Weights, `least` or `spun`.
#include "backlot/ingest/layout.h"
#include "backlot/pipeline/segments.h"
#include "backlot/text/analyzer.h"
#include "backlot/text/hash.h"
#include "backlot/unicode/utf8.h"
#include "backlot/unspin/ngram_model.h"
#include "backlot/unspin/restorer.h"
#include "backlot/unspin/shipped.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace {

using namespace backlot;

double cpu_us() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<text::Segment> segments_of(const article::Document& document) {
  std::vector<text::Segment> out;
  pipeline::read_segments(document, out);
  return out;
}

std::string json(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", c);
      out += escape;
    } else {
      out += c;
    }
  }
  return out + "\"";
}

struct Settings {
  unspin::Options options;
  std::string lexicon;
  std::string ngrams;
  int withhold = -1;
  int rounds = 0;
  std::vector<std::string> files;
};

void set(unspin::Options& options, const std::string& what) {
  const auto equals = what.find('=');
  const float value = std::strtof(what.c_str() + equals + 1, nullptr);
  unspin::Weights& w = options.weights;
  const std::map<std::string, float*> weights{{"language", &w.language},
                                              {"channel", &w.channel},
                                              {"restoring", &w.restoring},
                                              {"capital", &w.capital},
                                              {"inflected", &w.inflected},
                                              {"guessed", &w.guessed},
                                              {"agreement", &w.agreement},
                                              {"least", &options.least},
                                              {"syllable", &w.syllable},
                                              {"kept", &w.kept},
                                              {"stranger", &w.stranger},
                                              {"whole_name", &w.whole_name},
                                              {"synonym", &w.synonym},
                                              {"once", &w.once},
                                              {"lone_title", &w.lone_title},
                                              {"title_word", &w.title_word},
                                              {"title_pair", &w.title_pair},
                                              {"sequel", &w.sequel},
                                              {"alike", &w.alike},
                                              {"expression", &w.expression},
                                              {"title", &w.title},
                                              {"half_capital", &w.half_capital},
                                              {"spaced_percent", &w.spaced_percent}};
  const std::string name = what.substr(0, equals);
  if (name == "spun") {
    options.spun_least = value;
  } else if (name == "beam") {
    options.beam = static_cast<std::uint32_t>(value);
  } else {
    *weights.at(name) = value;
  }
}

void turn_off(unspin::Sources& sources, const std::string& name) {
  const std::map<std::string, bool*> all{{"lexicon", &sources.lexicon},
                                         {"names", &sources.names},
                                         {"expressions", &sources.expressions},
                                         {"context", &sources.context},
                                         {"document", &sources.document}};
  *all.at(name) = false;
}

Settings settings_of(int argc, char** argv) {
  Settings s;
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (!option.starts_with("--")) {
      s.files.emplace_back(option);
      continue;
    }
    const std::string value = argv[++i];
    if (option == "--lexicon") s.lexicon = value;
    if (option == "--ngrams") s.ngrams = value;
    if (option == "--withhold") s.withhold = std::atoi(value.c_str());
    if (option == "--time") s.rounds = std::atoi(value.c_str());
    if (option == "--off") turn_off(s.options.sources, value);
    if (option == "--set") set(s.options, value);
  }
  return s;
}

unspin::Substitutions substitutions_of(const Settings& s) {
  unspin::Substitutions all = unspin::shipped_substitutions();
  if (!s.lexicon.empty()) all = unspin::Substitutions::parse(read_file(s.lexicon), s.lexicon).value();
  if (s.withhold < 0) return all;
  unspin::Substitutions left;
  for (const unspin::Substitution& row : all.rows()) {
    const auto third = static_cast<int>(text::hash_word(row.original + "\t" + row.spun) % 3);
    if (third != s.withhold) (void)left.add(row);
  }
  return left;
}

void print(const std::string& path, const std::string& text, const unspin::Restoration& found) {
  const unicode::CodePointMap at(text);
  std::printf("{\"doc\":{\"id\":%s,\"text\":%s},\"spun\":{\"probability\":%.6f,\"verdict\":%s},\"damage\":[",
              json(std::filesystem::path(path).stem().string()).c_str(), json(text).c_str(), found.spun,
              found.verdict ? "true" : "false");
  const char* comma = "";
  for (const unspin::Damage& d : found.damage) {
    std::printf(
        "%s{\"start\":%u,\"end\":%u,\"as_written\":%s,\"restored\":%s,\"kind\":\"%s\",\"confidence\":%.4f,\"why\":%s}",
        comma, at(d.span.begin), at(d.span.end), json(d.span.of(text)).c_str(), json(d.restored).c_str(),
        std::string(name_of(d.kind)).c_str(), static_cast<double>(d.confidence), json(d.why).c_str());
    comma = ",";
  }
  std::printf("]}\n");
}

}  // namespace

int main(int argc, char** argv) {
  const Settings settings = settings_of(argc, argv);
  const auto analyzer = text::Analyzer::shipped().value();
  const auto model =
      settings.ngrams.empty() ? unspin::NgramModel::shipped() : unspin::NgramModel::open(settings.ngrams);
  const unspin::Restorer restorer(substitutions_of(settings), model.value(), settings.options);
  unspin::Restorer::Scratch scratch;
  text::Text text;
  double judge_us = 0;
  double restore_us = 0;
  std::size_t tokens = 0;
  for (const std::string& path : settings.files) {
    article::Document document;
    document.text = read_file(path);
    ingest::lay_out(document);
    analyzer.analyze(document.text, segments_of(document), text);
    if (settings.rounds == 0) print(path, document.text, restorer.restore(text, {}, scratch));
    for (int r = 0; r < settings.rounds; ++r) {
      const double start = cpu_us();
      const double spun = restorer.spun(text);
      const double middle = cpu_us();
      const auto restored = restorer.restore(text, {}, scratch);
      restore_us += cpu_us() - middle + (spun < 0 ? 1 : 0) + (restored.spun < 0 ? 1 : 0);
      judge_us += middle - start;
      tokens += text.tokens.size();
    }
  }
  if (tokens > 0) {
    const double hundreds = static_cast<double>(tokens) / 400;
    std::printf("of 400 tokens: judging %.1f us, restoring %.1f us\n", judge_us / hundreds, restore_us / hundreds);
  }
  return 0;
}
