#include "sheaf/package/package.hpp"

#include <utility>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/package/container.hpp"
#include "sheaf/package/ncx.hpp"
#include "sheaf/package/package_document.hpp"

namespace sheaf {
namespace {

Content in_memory(std::string bytes) {
  Content content{.size = bytes.size(), .crc32 = crc32(bytes)};
  content.pieces.emplace_back(std::move(bytes));
  return content;
}

ArchiveEntry text_entry(std::string name, std::string text) {
  return {.name = std::move(name), .packing = Packing::deflate, .content = in_memory(std::move(text))};
}

void add_documents(Archive& archive, const Publication& publication, bool navigation) {
  for (std::size_t i = 0; i < publication.documents.size(); ++i) {
    const ContentDocument& document = publication.documents[i];
    if ((document.role == DocumentRole::navigation) != navigation) continue;
    archive.entries.push_back(
        {.name = "EPUB/" + document.file_name, .packing = Packing::deflate, .content = DeferredDocument{i}});
  }
}

void add_images(Archive& archive, const Collection& collection) {
  const Image* cover = cover_image(collection);
  for (const Image* image : book_images(collection)) {
    // A photograph does not get smaller, at 24 times the work; what was drawn may (design.md §6).
    const bool photograph = image->type == MediaType::jpeg && image != cover;
    archive.entries.push_back({.name = "EPUB/images/" + image->name,
                               .packing = photograph ? Packing::store : Packing::smaller,
                               .content = image->content});
  }
}

}  // namespace

Archive package(const Publication& publication, const Collection& collection) {
  Archive archive;
  // EPUB 3.3 #sec-zip-container-mime: mimetype comes first, neither compressed nor with an extra field.
  archive.entries.push_back(
      {.name = "mimetype", .packing = Packing::store, .content = in_memory("application/epub+zip")});
  archive.entries.push_back(text_entry("META-INF/container.xml", container_document()));
  archive.entries.push_back(text_entry("EPUB/package.opf", package_document(publication, collection)));
  add_documents(archive, publication, true);
  archive.entries.push_back(text_entry("EPUB/toc.ncx", ncx_document(publication)));
  for (const StyleSheet& style : publication.styles) {
    archive.entries.push_back(text_entry("EPUB/" + style.file_name, style.text));
  }
  for (const BookFont& font : publication.fonts) {
    archive.entries.push_back(
        {.name = "EPUB/" + font.file_name, .packing = Packing::smaller, .content = in_memory(font.bytes)});
  }
  add_documents(archive, publication, false);
  add_images(archive, collection);
  return archive;
}

}  // namespace sheaf
