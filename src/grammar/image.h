// Values as bytes and back, for compiled rules that are built into the program.
//
//   class Line {
//    public:
//     static void visit(auto& archive, auto& self) { archive(self.name_, self.points_); }   // one for both ways
//     …
//   };
//
//   ImageWriter writer;  writer(line);  use(writer.bytes());
//   ImageReader reader(bytes);  reader(line);  if (!reader.good()) …
//
// Numbers, and structs of nothing but numbers without gaps, are written as they lie in memory: an image is for the
// program it was made with.
#pragma once

#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace backlot::grammar {

template <class T>
inline constexpr bool is_flat =
    std::is_arithmetic_v<T> || (std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>);

class ImageWriter {
 public:
  template <class... T>
  void operator()(const T&... values) {
    (write(values), ...);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  template <class T>
  void write(const T& value) {
    if constexpr (is_flat<T>)
      bytes_.append(reinterpret_cast<const char*>(&value), sizeof(value));
    else
      T::visit(*this, value);
  }
  void write(const std::string& text) {
    write(text.size());
    bytes_ += text;
  }
  template <class T>
  void write(const std::vector<T>& values) {
    write(values.size());
    if constexpr (is_flat<T>)
      bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    else
      for (const T& value : values) write(value);
  }
  template <class A, class B>
  void write(const std::pair<A, B>& pair) {
    (*this)(pair.first, pair.second);
  }

  std::string bytes_;
};

class ImageReader {
 public:
  explicit ImageReader(std::string_view bytes) : left_(bytes) {}

  template <class... T>
  void operator()(T&... values) {
    (read(values), ...);
  }
  // Everything that was asked for was there, and nothing else.
  bool good() const { return good_ && left_.empty(); }

 private:
  template <class T>
  void read(T& value) {
    if constexpr (is_flat<T>)
      take(&value, sizeof(value));
    else
      T::visit(*this, value);
  }
  void read(std::string& text) {
    text.resize(read_size(1));
    take(text.data(), text.size());
  }
  template <class T>
  void read(std::vector<T>& values) {
    values.resize(read_size(is_flat<T> ? sizeof(T) : 1));
    if constexpr (is_flat<T>)
      take(values.data(), values.size() * sizeof(T));
    else
      for (T& value : values) read(value);
  }
  template <class A, class B>
  void read(std::pair<A, B>& pair) {
    (*this)(pair.first, pair.second);
  }
  // The number of elements that follow; 0 where there are fewer bytes than they need.
  std::size_t read_size(std::size_t bytes_each) {
    std::size_t size = 0;
    read(size);
    if (size <= left_.size() / bytes_each) return size;
    good_ = false;
    return 0;
  }
  void take(void* to, std::size_t size) {
    if (size > left_.size()) {
      good_ = false;
      left_ = {};
      return;
    }
    if (size != 0) std::memcpy(to, left_.data(), size);
    left_.remove_prefix(size);
  }

  std::string_view left_;
  bool good_ = true;
};

}  // namespace backlot::grammar
