#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sheaf/adapt/html_prose.hpp"

namespace sheaf {

/// A page made fit for a parser that is quadratic in depth and attributes (gumbo 0.10.1).
struct TamedHtml {
  std::string text{};
  std::vector<std::string_view> lifted{};  ///< large `data:` addresses, left where they are; see lifted_mark
  HtmlProse prose{};                       ///< stretches of text, left where they are as well
  bool capped = false;                     ///< tags or attributes were dropped
  bool operator==(const TamedHtml&) const = default;
};

/// What stands in an attribute in place of a lifted address; its index in decimal digits follows.
inline constexpr std::string_view lifted_mark = "data:,sheaf-lifted-";

/// One pass over the page, in linear time: caps depth and attributes, takes out comments, scripts (but JSON-LD and
/// formulas), styles and event handlers, and lifts large `data:` addresses and stretches of prose out. Line numbers stay
/// as they are.
///
/// \param html  outlives what is made, which refers to it
///
/// Whatever it copies is spelled so that no parser can read it otherwise than this pass did: a `<` that begins no tag
/// is escaped, raw text is escaped or dropped.
TamedHtml tame_html(std::string_view html);

}  // namespace sheaf
