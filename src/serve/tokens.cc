#include "backlot/serve/tokens.h"

#include "backlot/files/replace_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace backlot::serve {
namespace {

constexpr std::size_t random_bytes = 32;
constexpr std::size_t longest_name = 100;
constexpr std::string_view beginning = "backlot_";  // so that one that was published by mistake is recognised

using Hash = std::array<unsigned char, crypto_hash_sha256_BYTES>;

Hash hash_of(std::string_view token) {
  Hash hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(token.data()), token.size());
  return hash;
}

std::string hex(const Hash& hash) {
  std::string text(2 * hash.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  return text;
}

std::string random_token() {
  std::array<unsigned char, random_bytes> chance{};
  randombytes_buf(chance.data(), chance.size());
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(chance.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), chance.data(), chance.size(), variant);
  text.pop_back();
  return std::string(beginning) + text;
}

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name &&
         std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

// "name\tday\thash"
bool read_line(std::string_view line, Tokens::Entry& out) {
  const std::size_t first = line.find('\t');
  const std::size_t second = first == line.npos ? line.npos : line.find('\t', first + 1);
  if (second == line.npos) return false;
  out = {std::string(line.substr(0, first)), std::string(line.substr(first + 1, second - first - 1)),
         std::string(line.substr(second + 1))};
  return is_name(out.name) && out.hash.size() == 2 * sizeof(Hash);
}

bool is_ready() {
  static const bool ready = sodium_init() >= 0;
  return ready;
}

}  // namespace

Result<std::vector<Tokens::Entry>> Tokens::list() const {
  std::vector<Entry> entries;
  std::error_code error;
  if (!std::filesystem::exists(file_, error)) return entries;
  std::ifstream in(file_);
  if (!in) return fail(ErrorCode::unreadable, "cannot read the tokens", file_);
  std::uint32_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (!read_line(line, entries.emplace_back()))
      return fail(ErrorCode::invalid, "not a token; remove the line", file_, number);
  }
  return entries;
}

Result<void> Tokens::write(const std::vector<Entry>& entries) const {
  std::string text = "# backlot token add NAME; name, day and SHA-256 of each token\n";
  for (const Entry& entry : entries) text += entry.name + "\t" + entry.made + "\t" + entry.hash + "\n";
  const std::filesystem::path path(file_);
  std::error_code ignored;  // a folder that cannot be made is told by the file that cannot be written
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), ignored);
  // The new file takes the mode of the old one: where there is none yet, one is made that nobody else may read.
  if (const int fd = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600); fd >= 0) ::close(fd);
  return files::replace_file(file_, text);
}

Result<std::string> Tokens::add(std::string_view name, const article::Date& today) const {
  if (!is_ready()) return fail(ErrorCode::internal, "no chance to make a token of");
  if (!is_name(name))
    return fail(ErrorCode::invalid, "a token needs a name of at most 100 letters, without line breaks");
  auto entries = list();
  if (!entries) return std::unexpected(entries.error());
  if (std::ranges::find(*entries, name, &Entry::name) != entries->end())
    return fail(ErrorCode::invalid, "there is a token '" + std::string(name) + "' already; remove it first");
  std::string token = random_token();
  entries->push_back({std::string(name), today.iso(), hex(hash_of(token))});
  if (auto written = write(*entries); !written) return std::unexpected(written.error());
  return token;
}

Result<void> Tokens::remove(std::string_view name) const {
  auto entries = list();
  if (!entries) return std::unexpected(entries.error());
  if (std::erase_if(*entries, [&](const Entry& entry) { return entry.name == name; }) == 0)
    return fail(ErrorCode::not_found, "there is no token '" + std::string(name) + "'", file_);
  return write(*entries);
}

bool Tokens::is_valid(std::string_view token) const {
  const auto entries = list();
  if (!entries || !is_ready()) return false;
  const std::string sent = hex(hash_of(token));
  bool found = false;
  for (const Entry& entry : *entries)
    found = (sodium_memcmp(sent.data(), entry.hash.data(), sent.size()) == 0) || found;
  return found;
}

}  // namespace backlot::serve
