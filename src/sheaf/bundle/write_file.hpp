#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// Makes a folder, and those above it, where they are missing. \throws Error  undeliverable
void make_folder(const std::string& path);

/// Writes a file that is none of the books, in a folder that is there. \throws Error  undeliverable
void write_file(const std::string& path, std::string_view bytes);

}  // namespace sheaf
