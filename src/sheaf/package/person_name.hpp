#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// The name as a library sorts it: "Ada Example" → "Example, Ada". What may not be a person with a family name at the
/// end stays as it is: organisations, one word, more than four, a name with a comma or a digit, and any name in a book
/// whose language puts the family name first.
std::string sort_name(std::string_view name, std::string_view language);

}  // namespace sheaf
