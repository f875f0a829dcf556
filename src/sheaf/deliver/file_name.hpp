#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// A file name for a book, from its title: safe on FAT, Windows, phones and e-readers; at most 100 bytes with ".epub".
/// Latin letters lose their marks; other scripts stay; never empty, never a device name, no leading dot.
std::string book_file_name(std::string_view title);

}  // namespace sheaf
