#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"

namespace sheaf {
namespace {

/// A longer list is grouped by article.
constexpr std::size_t longest_flat_list = 300;

void write_entry(XmlWriter& xml, const Illustration& picture) {
  xml.line_feed();
  const auto item = xml.element("li");
  const auto link = xml.element("a", {{"href", from_text_folder(picture.href)}});
  xml.text(picture.label);
}

std::string title_of(const Publication& publication, std::size_t article) {
  for (const ContentDocument& one : publication.documents) {
    if (one.role == DocumentRole::article && one.article == article) return one.title;
  }
  return {};
}

void write_groups(XmlWriter& xml, const Publication& publication) {
  const auto& pictures = publication.illustrations;
  const auto list = xml.element("ol");
  for (std::size_t i = 0; i < pictures.size();) {
    xml.line_feed();
    const auto item = xml.element("li");
    const std::size_t article = pictures[i].article;
    xml.leaf("span", title_of(publication, article));
    const auto group = xml.element("ol");
    for (; i < pictures.size() && pictures[i].article == article; ++i) write_entry(xml, pictures[i]);
  }
}

}  // namespace

std::string illustrations_page(const Publication& publication, const ContentDocument& document) {
  return write_document(publication, document, "backmatter", [&](XmlWriter& xml) {
    const auto nav =
        xml.element("nav", {{"class", "contents"}, {"epub:type", "loi"}, {"id", "loi"}, {"aria-labelledby", "title"}});
    {
      const auto heading = xml.element("h1", {{"id", "title"}});
      xml.text(label(Label::illustrations, document.language));
    }
    if (publication.illustrations.size() > longest_flat_list) return write_groups(xml, publication);
    const auto list = xml.element("ol");
    for (const Illustration& picture : publication.illustrations) write_entry(xml, picture);
  });
}

}  // namespace sheaf
