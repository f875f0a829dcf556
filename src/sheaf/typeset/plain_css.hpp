#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

/// The sheet as an engine understands it: in lower case, comments gone, escapes resolved, no blanks before ':' and '('.
std::string plain_css(std::string_view css);

/// Whether `part` stands in a plain sheet as a word of its own: "text-direction:" is not "direction:".
bool css_holds(std::string_view plain, std::string_view part);

/// What a plain sheet sets `property` ("margin:") to, in order.
std::vector<std::string_view> css_values(std::string_view plain, std::string_view property);

/// Whether a plain sheet has a media query with nothing in its braces.
bool has_empty_media(std::string_view plain);

/// Whether a plain sheet sets several sides at once by the size of the screen: "margin: 50vh 0 0".
bool has_screen_unit_in_shorthand(std::string_view plain);

}  // namespace sheaf
