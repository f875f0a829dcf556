#pragma once

#include <string>
#include <vector>

#include "sheaf/typeset/style_sheet.hpp"

namespace sheaf {

/// Makes the specimen, a small book of everything that an article can hold, in every built-in style: into `folder`,
/// which is made when it is missing, go "NAME.epub", its pages in a folder "NAME", the articles that they were made of,
/// and an index.html that shows all of it in a browser.
///
/// \returns what was made: the index and the books
/// \throws Error  undeliverable, when the folder cannot be written to or holds other people's books of these names
std::vector<std::string> preview_styles(const std::string& folder);

}  // namespace sheaf
