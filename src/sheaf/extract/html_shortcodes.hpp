#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// Mark of a figure that was a shortcode.
inline constexpr std::string_view shortcode_mark = "data-sheaf-shortcode";

/// The page with `[caption …]<img> words[/caption]` as figures: a publishing system that lost its plug-in prints such
/// shortcodes as they are. Lines keep their numbers. Linear in the size of the page.
/// \returns  empty when there is none
std::string with_shortcodes_as_figures(std::string_view html);

}  // namespace sheaf
