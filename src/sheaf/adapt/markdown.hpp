#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// CommonMark with tables, strikethrough and task lists, as HTML for the HTML reader. Raw HTML goes through as it is.
std::string markdown_to_html(std::string_view markdown);

}  // namespace sheaf
