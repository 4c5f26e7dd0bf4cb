// A folder of its own for each test, removed at its end. For tests only.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace backlot::streams {

class TempFolder {
 public:
  TempFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "backlot-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  TempFolder(const TempFolder&) = delete;  // owns the folder on disk
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { std::filesystem::remove_all(path_); }

  std::string at(std::string_view name) const { return path_ + "/" + std::string(name); }

  // Writes a file, with the folders above it; returns its path.
  std::string write(std::string_view name, std::string_view bytes) const {
    const std::string path = at(name);
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace backlot::streams
