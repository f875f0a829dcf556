#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// A folder's name as the title of a section: "02-world_news" → "World news". A number that only puts folders in order
/// falls away; a year stays.
std::string section_name(std::string_view folder_name);

}  // namespace sheaf
