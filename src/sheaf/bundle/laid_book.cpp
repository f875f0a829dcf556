#include "sheaf/bundle/laid_book.hpp"

#include "sheaf/package/package.hpp"

namespace sheaf {

LaidBook::LaidBook(const Collection& collection, const TypesetSettings& style)
    : publication_(typeset(collection, style)),
      archive_(package(publication_, collection)),
      document_([&](std::size_t index) { return content_document(publication_, collection, index); }) {}

}  // namespace sheaf
