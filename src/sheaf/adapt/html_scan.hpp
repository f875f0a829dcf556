#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

/// A page made fit for a parser that is quadratic in depth and attributes (gumbo 0.10.1).
struct TamedHtml {
  std::string text{};
  std::vector<std::string_view> lifted{};  ///< large `data:` addresses, left where they are; see lifted_mark
  bool capped = false;                     ///< tags or attributes were dropped
  bool operator==(const TamedHtml&) const = default;
};

/// What stands in an attribute in place of a lifted address; its index in decimal digits follows.
inline constexpr std::string_view lifted_mark = "data:,sheaf-lifted-";

/// One pass over the page, in linear time: caps depth and attributes, takes out comments, scripts (but JSON-LD), styles
/// and event handlers, and lifts large `data:` addresses out. Line numbers stay as they are.
///
/// Whatever it copies is spelled so that no parser can read it otherwise than this pass did: a `<` that begins no tag
/// is escaped, raw text is escaped or dropped.
TamedHtml tame_html(std::string_view html);

}  // namespace sheaf
