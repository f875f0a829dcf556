#pragma once

#include <string>

#include "sheaf/model/collection.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf {

/// EPUB/package.opf: metadata, manifest, spine, guide.
std::string package_document(const Publication& publication, const Collection& collection);

/// The id of a picture's manifest item: its name without the extension, apart from the ids of documents.
std::string image_id(const Image& image);

/// The picture on the cover as it stands among the pictures: nullptr when there is none. A cover that is one of the
/// articles' own pictures is in the book once.
const Image* cover_image(const Collection& collection);

/// The pictures of the book, each once: the cover first when it is not one of the articles' own.
std::vector<const Image*> book_images(const Collection& collection);

}  // namespace sheaf
