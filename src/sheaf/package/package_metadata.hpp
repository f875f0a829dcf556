#pragma once

#include "sheaf/model/collection.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf {

class XmlWriter;

/// Writes the `metadata` element of the package document: of the book, its accessibility, and of each article.
void write_metadata(XmlWriter& writer, const Publication& publication, const Collection& collection);

}  // namespace sheaf
