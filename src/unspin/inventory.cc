#include "backlot/unspin/inventory.h"

#include <cstring>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::unspin {
namespace {

InventoryHeader header_of(std::span<const std::byte> image) {
  InventoryHeader header;
  std::memcpy(&header, image.data(), sizeof(header));
  return header;
}

// Candidates of an image.
class Reader {
 public:
  explicit Reader(std::span<const std::byte> image)
      : header_(header_of(image)),
        rows_(text::section_of<CandidateRow>(image, header_.candidates)),
        words_(text::section_of<LanguageModel::Word>(image, header_.words)) {
    const auto pool = text::section_of<char>(image, header_.pool);
    pool_ = {pool.data(), pool.size()};
  }

  std::vector<Candidate> all() const {
    std::vector<Candidate> out;
    out.reserve(rows_.size());
    for (const CandidateRow& row : rows_) out.push_back(candidate_of(row));
    return out;
  }

 private:
  Candidate candidate_of(const CandidateRow& row) const {
    const auto words = words_.subspan(row.first_word, row.words);
    Candidate out{.restored = std::string(pool_.substr(row.text, row.restored_size)),
                  .words = {words.begin(), words.end()},
                  .channel = row.channel,
                  .count = row.count,
                  .related = row.related,
                  .origin = row.origin,
                  .use = row.use};
    std::string_view pieces = pool_.substr(row.text + row.restored_size, row.pieces_size);
    for (std::size_t end = 0; !pieces.empty(); pieces.remove_prefix(end + 1)) {
      end = pieces.find('\n');
      out.pieces.emplace_back(pieces.substr(0, end));
    }
    return out;
  }

  InventoryHeader header_;
  std::span<const CandidateRow> rows_;
  std::span<const LanguageModel::Word> words_;
  std::string_view pool_;
};

}  // namespace

struct Inventory::Candidates {
  std::once_flag once;
  std::vector<Candidate> all;
};

Inventory::Inventory(std::span<const std::byte> image, std::unique_ptr<const std::string> own)
    : own_(std::move(own)), image_(image), candidates_(std::make_unique<Candidates>()) {
  const InventoryHeader header = header_of(image);
  forms_ = text::section_of<PhraseSlot>(image, header.forms);
  rows_ = text::section_of<FormRow>(image, header.rows);
  originals_ = text::section_of<PhraseSlot>(image, header.originals);
  kept_ = text::section_of<float>(image, header.kept);
}

Inventory::Inventory(Inventory&&) noexcept = default;
Inventory& Inventory::operator=(Inventory&&) noexcept = default;
Inventory::~Inventory() = default;

std::span<const Candidate> Inventory::candidates(std::uint32_t form) const {
  std::call_once(candidates_->once, [this] { candidates_->all = Reader(image_).all(); });
  return std::span(candidates_->all).subspan(rows_[form].first, rows_[form].count);
}

float Inventory::kept(PhraseKey key) const {
  const std::uint32_t at = find_phrase(originals_, key);
  return at == PhraseSlot::none ? 0 : kept_[at];
}

}  // namespace backlot::unspin
