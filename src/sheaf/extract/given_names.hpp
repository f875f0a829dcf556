#pragma once

#include <string_view>

namespace sheaf {

/// Whether the first word of a text is one of the common given names of many countries. It tells a person from a
/// product or a house where nothing else does; a name that it does not know proves nothing.
bool begins_with_given_name(std::string_view text);

}  // namespace sheaf
