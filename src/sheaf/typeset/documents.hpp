#pragma once

#include <cstddef>
#include <string>

#include "sheaf/model/collection.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf {

// One function for each kind of document; content_document chooses.

std::string cover_page(const Publication& publication, const Collection& collection, const ContentDocument& document);
std::string title_page(const Publication& publication, const Collection& collection, const ContentDocument& document);
std::string section_page(const Publication& publication, const Collection& collection, const ContentDocument& document);
std::string navigation_document(const Publication& publication, const ContentDocument& document);
std::string article_document(const Publication& publication, const Collection& collection,
                             const ContentDocument& document);
std::string illustrations_page(const Publication& publication, const ContentDocument& document);
std::string sources_page(const Publication& publication, const Collection& collection, const ContentDocument& document);
std::string colophon_page(const Publication& publication, const Collection& collection,
                          const ContentDocument& document);

/// Whether there is anything to say on the page of sources.
bool has_sources(const Publication& publication, const Collection& collection);

}  // namespace sheaf
