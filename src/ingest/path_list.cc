#include "backlot/ingest/path_list.h"

#include <utility>

namespace backlot::ingest {

PathList::PathList(std::vector<std::string> typed, PathsFile list) : typed_(std::move(typed)), list_(std::move(list)) {}

std::optional<Result<std::string>> PathList::next() {
  if (at_ < typed_.size()) return typed_[at_++];
  if (list_.path.empty()) return std::nullopt;
  auto path = next_of_list();
  if (!path || !*path) list_.path.clear();
  return path;
}

std::optional<Error> PathList::open() {
  constexpr std::size_t longest_path = 64 * 1024;
  auto input = streams::open_input(list_.path);
  if (!input) return std::move(input).error();
  input_ = *std::move(input);
  lines_.emplace(*input_, longest_path, list_.separator);
  return std::nullopt;
}

std::optional<Result<std::string>> PathList::next_of_list() {
  if (!lines_) {
    if (auto error = open()) return std::unexpected(*std::move(error));
  }
  std::string path;
  do {
    const auto more = lines_->next(path);
    if (!more) {
      Error error = more.error();
      error.file = list_.path;
      error.line = lines_->number();
      return std::unexpected(std::move(error));
    }
    if (!*more) return std::nullopt;
  } while (path.empty());
  return path;
}

}  // namespace backlot::ingest
