#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sheaf {

/// UTF-8 made of the bytes of another encoding.
struct Converted {
  std::string text{};
  std::size_t replaced = 0;   ///< places where bytes that the encoding does not know became U+FFFD
  std::size_t first_bad = 0;  ///< where in `text` the first of them stands; only with `replaced`
  bool operator==(const Converted&) const = default;
};

/// The encoding that the bytes look like, by their frequencies, as iconv names it; "" when nothing can be told.
/// Looks at one mebibyte from the first byte that is not ASCII.
std::string detect_charset(std::string_view bytes);

/// Whether iconv knows the encoding.
bool knows_charset(const std::string& name);

/// \param name  an encoding that iconv knows; an unknown one is read as Windows-1252
Converted convert_charset(std::string_view bytes, const std::string& name);

}  // namespace sheaf
