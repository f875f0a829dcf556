#include "sheaf/package/package_document.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "sheaf/adapt/xml.hpp"
#include "sheaf/package/package_metadata.hpp"

namespace sheaf {
namespace {

struct Item {
  std::string_view id;
  std::string_view href;
  MediaType type;
  std::string_view properties = {};
};

void write_item(XmlWriter& writer, const Item& item) {
  writer.line_feed();
  auto element = writer.element("item", {{"id", item.id}, {"href", item.href}, {"media-type", to_text(item.type)}});
  if (!item.properties.empty()) element.attribute("properties", item.properties);
}

std::string properties_of(const ContentDocument& document) {
  std::string properties = document.role == DocumentRole::navigation ? "nav" : "";
  if (document.has_math) properties += properties.empty() ? "mathml" : " mathml";
  return properties;
}

void write_manifest(XmlWriter& writer, const Publication& publication, const Collection& collection) {
  const auto manifest = writer.element("manifest");
  write_item(writer, {"ncx", "toc.ncx", MediaType::ncx});
  for (std::size_t i = 0; i < publication.styles.size(); ++i) {
    write_item(writer, {"css-" + std::to_string(i + 1), publication.styles[i].file_name, MediaType::css});
  }
  for (std::size_t i = 0; i < publication.fonts.size(); ++i) {
    const BookFont& font = publication.fonts[i];
    write_item(writer, {"font-" + std::to_string(i + 1), font.file_name, font.type});
  }
  for (const ContentDocument& document : publication.documents) {
    write_item(writer, {document.id, document.file_name, MediaType::xhtml, properties_of(document)});
  }
  const Image* cover = cover_image(collection);
  for (const Image* image : book_images(collection)) {
    write_item(writer, {image_id(*image), "images/" + image->name, image->type, image == cover ? "cover-image" : ""});
  }
}

void write_spine(XmlWriter& writer, const Publication& publication) {
  auto spine = writer.element("spine", {{"toc", "ncx"}});
  // Columns run from right to left, and so do the pages they stand on.
  if (publication.progression == Direction::rtl || publication.vertical)
    spine.attribute("page-progression-direction", "rtl");
  for (const ContentDocument& document : publication.documents) {
    auto reference = writer.element("itemref", {{"idref", document.id}});
    if (!document.linear) reference.attribute("linear", "no");
  }
}

/// Kindle's conversion opens a book at `text`, and freezes its chapter display in a book without (seen in August 2024).
void write_guide(XmlWriter& writer, const Publication& publication) {
  const auto guide = writer.element("guide");
  const auto refer = [&](const char* type, std::string_view title, std::string_view href) {
    writer.empty("reference", {{"type", type}, {"title", title}, {"href", href}});
  };
  const auto label_of = [&](std::string_view landmark, const ContentDocument& document) -> const std::string& {
    for (const Landmark& spot : publication.landmarks) {
      if (spot.type == landmark && !spot.label.empty()) return spot.label;
    }
    return document.title;
  };
  const auto find = [&](auto matches) {
    return std::find_if(publication.documents.begin(), publication.documents.end(), matches);
  };
  const auto end = publication.documents.end();
  const auto cover = find([](const ContentDocument& d) { return d.role == DocumentRole::cover; });
  if (cover != end) refer("cover", label_of("cover", *cover), cover->file_name);
  const auto contents = find([](const ContentDocument& d) { return d.role == DocumentRole::navigation; });
  if (contents != end) refer("toc", label_of("toc", *contents), contents->file_name);
  const auto text =
      find([](const ContentDocument& d) { return d.role == DocumentRole::article || d.role == DocumentRole::section; });
  if (text != end) refer("text", label_of("bodymatter", *text), text->file_name);
}

}  // namespace

std::string package_document(const Publication& publication, const Collection& collection) {
  XmlWriter writer(XmlWriter::Start::xml);
  {
    const auto package =
        writer.element("package", {{"xmlns", "http://www.idpf.org/2007/opf"},
                                   {"version", "3.0"},
                                   {"unique-identifier", "book-id"},
                                   {"xml:lang", publication.book.language},
                                   {"dir", publication.progression == Direction::rtl ? "rtl" : "ltr"}});
    write_metadata(writer, publication, collection);
    write_manifest(writer, publication, collection);
    write_spine(writer, publication);
    write_guide(writer, publication);
  }
  return writer.take();
}

std::string image_id(const Image& image) {
  return "i-" + image.name.substr(0, image.name.rfind('.'));
}

const Image* cover_image(const Collection& collection) {
  if (!collection.cover) return nullptr;
  const auto same = std::find_if(collection.images.begin(), collection.images.end(),
                                 [&](const Image& image) { return image.name == collection.cover->name; });
  return same == collection.images.end() ? &*collection.cover : &*same;
}

std::vector<const Image*> book_images(const Collection& collection) {
  std::vector<const Image*> images;
  images.reserve(collection.images.size() + 1);
  const Image* cover = cover_image(collection);
  if (cover && cover == &*collection.cover) images.push_back(cover);
  for (const Image& image : collection.images) images.push_back(&image);
  return images;
}

}  // namespace sheaf
