#include "sheaf/base/picture_suffix.hpp"

#include <algorithm>

#include "sheaf/base/text.hpp"

namespace sheaf {

bool has_picture_suffix(std::string_view name) noexcept {
  static constexpr std::string_view suffixes[] = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp"};
  return std::ranges::any_of(suffixes, [&](std::string_view suffix) {
    return name.size() >= suffix.size() && equals_nocase(name.substr(name.size() - suffix.size()), suffix);
  });
}

}  // namespace sheaf
