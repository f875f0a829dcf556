#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// A line of Markdown in which addresses of pictures that hold blanks stand in angle brackets: CommonMark ends an
/// address at a blank, but people write `![](Ferry in fog.jpg "Noon")` as the file is called, and editors show it.
std::string with_bracketed_addresses(std::string_view line);

}  // namespace sheaf
