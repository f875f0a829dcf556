#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/typeset.hpp"

namespace sheaf {

std::string content_document(const Publication& publication, const Collection& collection, std::size_t index) {
  const ContentDocument& document = publication.documents.at(index);
  switch (document.role) {
    case DocumentRole::cover:
      return cover_page(publication, collection, document);
    case DocumentRole::title_page:
      return title_page(publication, collection, document);
    case DocumentRole::navigation:
      return navigation_document(publication, document);
    case DocumentRole::section:
      return section_page(publication, collection, document);
    case DocumentRole::illustrations:
      return illustrations_page(publication, document);
    case DocumentRole::sources:
      return sources_page(publication, collection, document);
    case DocumentRole::colophon:
      return colophon_page(publication, collection, document);
    case DocumentRole::article:
      break;
  }
  return article_document(publication, collection, document);
}

}  // namespace sheaf
