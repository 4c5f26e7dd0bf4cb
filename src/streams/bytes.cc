#include "backlot/streams/bytes.h"

#include "backlot/streams/decompress.h"
#include "backlot/streams/system_error.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace backlot::streams {
namespace {

class File : public ByteSource {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  File(const File&) = delete;  // owns the descriptor
  File& operator=(const File&) = delete;
  ~File() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }

  Result<std::size_t> read(std::span<char> into) override {
    while (true) {
      const ssize_t count = ::read(descriptor_, into.data(), into.size());
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) return std::unexpected(system_error(errno));
    }
  }

 private:
  int descriptor_;
};

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  if (path == "-") return std::make_unique<File>(STDIN_FILENO);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::unexpected(system_error(errno));
  return std::make_unique<File>(descriptor);
}

}  // namespace

Result<std::string_view> Buffer::look(std::size_t count) {
  if (end_ - begin_ < count && begin_ > 0) {
    std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  while (!ended_ && end_ - begin_ < count) {
    auto read = source_->read(std::span(bytes_).subspan(end_));
    if (!read) {
      ended_ = true;
      error_ = std::move(read).error();
      break;
    }
    if (*read == 0) ended_ = true;
    end_ += *read;
  }
  if (error_ && end_ - begin_ < count) return std::unexpected(*error_);
  return std::string_view(bytes_.data() + begin_, end_ - begin_);
}

void Buffer::put_back(std::string_view bytes) {
  std::vector<char> joined(std::max(capacity, bytes.size() + end_ - begin_));
  std::copy_n(bytes.data(), bytes.size(), joined.data());
  std::copy_n(bytes_.data() + begin_, end_ - begin_, joined.data() + bytes.size());
  end_ = bytes.size() + end_ - begin_;
  begin_ = 0;
  position_ -= bytes.size();
  bytes_ = std::move(joined);
}

bool Buffer::resume() {
  position_ += end_ - begin_;
  begin_ = 0;
  end_ = 0;
  error_.reset();
  ended_ = !source_->resume();
  return !ended_;
}

Result<std::unique_ptr<Buffer>> open_input(const std::string& path) {
  auto with_path = [&](Error error) {
    error.file = path;
    return std::unexpected(std::move(error));
  };
  auto file = open_file(path);
  if (!file) return with_path(std::move(file).error());
  auto buffer = std::make_unique<Buffer>(std::move(*file));
  const auto head = buffer->look(4);
  if (!head) return with_path(head.error());
  if (is_gzip(*head)) return std::make_unique<Buffer>(gunzip(std::move(buffer)));
  if (is_zstd(*head)) return std::make_unique<Buffer>(unzstd(std::move(buffer)));
  return buffer;
}

}  // namespace backlot::streams
