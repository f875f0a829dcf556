#pragma once

#include <string>

#include "sheaf/model/publication.hpp"

namespace sheaf {

/// The NCX: the contents once more, for readers of EPUB 2 (Kobo's side-loaded books and Kindle conversion know no
/// other table). Nested like the contents, at most eight deep.
std::string ncx_document(const Publication& publication);

}  // namespace sheaf
