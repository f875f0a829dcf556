#include "support/small_book.hpp"

#include <utility>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/adapt/hash.hpp"

namespace sheaf::test {
namespace {

Article article(std::string headline, std::string url) {
  Article made;
  made.headline = std::move(headline);
  made.url = std::move(url);
  made.identity = made.url;
  made.language = "en";
  made.section = "Water";
  return made;
}

Collection make_collection() {
  Collection collection;
  collection.book.title = "Field & River";
  collection.book.language = "en";
  collection.book.creators = {"Ada Example"};
  collection.book.modified = std::chrono::sys_days{std::chrono::year{2026} / 1 / 31} + std::chrono::hours{7};
  collection.articles = {article("Tides <rise>", "https://example.org/tides"),
                         article("Sums", "https://example.org/sums")};
  collection.articles[0].byline = {"Ada Example", "Bo Muster"};
  collection.articles[0].published = std::chrono::year{2025} / 4 / 2;
  collection.articles[0].rights = "CC BY 4.0";
  collection.images = {
      {.type = MediaType::jpeg, .name = "img-0123456789abcdef.jpg", .content = content_of("\xFF\xD8\xFF photograph")},
      {.type = MediaType::png, .name = "img-fedcba9876543210.png", .content = content_of("\x89PNG\r\n\x1A\n drawing")}};
  collection.cover = Image{.type = MediaType::jpeg, .name = "cover.jpg", .content = content_of("\xFF\xD8\xFF cover")};
  return collection;
}

ContentDocument page(DocumentRole role, std::string id, std::string file_name, std::string title) {
  return {.role = role,
          .id = std::move(id),
          .file_name = std::move(file_name),
          .title = std::move(title),
          .language = "en"};
}

}  // namespace

Content content_of(std::string bytes) {
  Content content{.size = bytes.size(), .crc32 = crc32(bytes)};
  content.pieces.emplace_back(std::move(bytes));
  return content;
}

SmallBook small_book() {
  SmallBook made{.collection = make_collection()};
  Publication& book = made.publication;
  book.book = made.collection.book;
  book.identifier = uuid_urn(book.book.title);
  book.generator = "sheaf 0.1.0";
  book.documents = {page(DocumentRole::cover, "cover", "text/cover.xhtml", "Cover"),
                    page(DocumentRole::title_page, "title-page", "text/title.xhtml", "Field & River"),
                    page(DocumentRole::navigation, "nav", "nav.xhtml", "Contents"),
                    page(DocumentRole::section, "s-water", "text/water.xhtml", "Water"),
                    page(DocumentRole::article, "a-00000001", "text/tides-00000001.xhtml", "Tides <rise>"),
                    page(DocumentRole::article, "a-00000002", "text/sums-00000002.xhtml", "Sums")};
  book.documents[5].article = 1;
  book.documents[5].has_math = true;
  book.contents = {{"Water",
                    "text/water.xhtml",
                    {{"Tides <rise>", "text/tides-00000001.xhtml", {}}, {"Sums", "text/sums-00000002.xhtml", {}}}}};
  book.landmarks = {{"toc", "Contents", "nav.xhtml"}, {"bodymatter", "Start reading", "text/water.xhtml"}};
  book.styles = {{"css/base.css", "p { margin: 0; }\n"}};
  book.accessibility = {.has_images = true, .has_math = true};
  book.accessibility_summary = "Every picture is described.";
  return made;
}

std::string SmallBook::document(std::size_t index) const {
  return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>" + std::to_string(index) +
         "</title></head><body><p>" + std::string(2000, static_cast<char>('a' + index)) + "</p></body></html>";
}

}  // namespace sheaf::test
