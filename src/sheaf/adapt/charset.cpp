#include "sheaf/adapt/charset.hpp"

#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <type_traits>

namespace sheaf {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct CloseDetector {
  void operator()(uchardet_t detector) const noexcept { uchardet_delete(detector); }
};
using Detector = std::unique_ptr<std::remove_pointer_t<uchardet_t>, CloseDetector>;

/// iconv_t is a pointer by accident only, and its failure is not null.
class Converter {
 public:
  explicit Converter(const char* from) : handle_(iconv_open("UTF-8", from)) {}
  ~Converter() {
    if (*this) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  explicit operator bool() const noexcept { return handle_ != reinterpret_cast<iconv_t>(-1); }
  iconv_t get() const noexcept { return handle_; }

 private:
  iconv_t handle_;
};

/// Bytes to step over when one cannot be read: a whole unit, or all that follows would be read askew.
std::size_t unit_of(std::string_view name) {
  if (name.starts_with("UTF-16")) return 2;
  return name.starts_with("UTF-32") ? 4 : 1;
}

}  // namespace

std::string detect_charset(std::string_view bytes) {
  constexpr std::size_t window = 1u << 20;
  const auto first = std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  bytes.remove_prefix(static_cast<std::size_t>(first - bytes.begin()));
  bytes = bytes.substr(0, window);
  const Detector detector(uchardet_new());
  if (detector == nullptr || bytes.empty()) return {};
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
  uchardet_data_end(detector.get());
  std::string name = uchardet_get_charset(detector.get());
  return name == "ASCII" ? "" : name;
}

bool knows_charset(const std::string& name) {
  return static_cast<bool>(Converter(name.c_str()));
}

Converted convert_charset(std::string_view bytes, const std::string& name) {
  Converter converter(name.c_str());
  if (!converter && name != "WINDOWS-1252") return convert_charset(bytes, "WINDOWS-1252");
  if (!converter) return {};
  const std::size_t unit = unit_of(name);
  Converted converted;
  converted.text.reserve(bytes.size() + bytes.size() / 8);
  std::array<char, 1u << 16> piece;
  // iconv takes char** for historical reasons and does not write to its input.
  char* from = const_cast<char*>(bytes.data());
  std::size_t left = bytes.size();
  while (left > 0) {
    char* into = piece.data();
    std::size_t room = piece.size();
    const bool failed = iconv(converter.get(), &from, &left, &into, &room) == static_cast<std::size_t>(-1);
    const int cause = errno;
    converted.text.append(piece.data(), piece.size() - room);
    if (!failed || cause == E2BIG) continue;
    // EILSEQ, or EINVAL where the bytes end within a character.
    if (converted.replaced++ == 0) converted.first_bad = converted.text.size();
    converted.text += replacement;
    const std::size_t step = std::min(unit, left);
    from += step;
    left -= step;
  }
  return converted;
}

}  // namespace sheaf
