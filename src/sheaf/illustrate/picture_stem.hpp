#pragma once

#include <span>
#include <string>
#include <string_view>

namespace sheaf {

/// One mark by which sites name the sizes of a picture.
struct SizeMark {
  std::string_view name;    ///< "sizes"
  std::string_view reason;  ///< who writes it, a clause
  std::string_view spares;  ///< what looks alike and is no size, a clause
  std::string_view small;   ///< two addresses of one picture that the mark makes alike
  std::string_view large;
  std::string_view other;  ///< an address that is spared
  /// Takes the mark off a lower-case name without suffix; false: it has none.
  bool (*take_off)(std::string_view& name);
};

/// In the order in which they are asked.
std::span<const SizeMark> size_marks() noexcept;

/// What the address of a picture says beneath its sizes: "sea" of "/img/sea-300x200.jpg?w=300".
struct PictureStem {
  std::string name{};    ///< empty: the address has no name, as `data:` has none
  bool counted = false;  ///< a number that browsers give to a second file of one name was taken off: weak evidence
  bool operator==(const PictureStem&) const = default;
};

PictureStem picture_stem(std::string_view address);

}  // namespace sheaf
