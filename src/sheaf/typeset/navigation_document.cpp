#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"

namespace sheaf {
namespace {

/// At most three levels: typeset makes no deeper contents. Those of the first that hold others are set
/// apart from each other and from what follows them.
void write_entries(XmlWriter& xml, const std::vector<TocEntry>& entries, bool first = true) {
  const auto list = xml.element("ol");
  bool after_group = false;
  for (const TocEntry& entry : entries) {
    xml.line_feed();
    auto item = xml.element("li");
    const bool group = first && !entry.children.empty();
    if (group) item.attribute("class", "group");
    if (after_group && !group) item.attribute("class", "apart");
    after_group = group;
    {
      const auto link = xml.element("a", {{"href", entry.href}});
      xml.text(entry.label);
    }
    if (!entry.children.empty()) write_entries(xml, entry.children, false);
  }
}

void write_landmarks(XmlWriter& xml, const Publication& publication, std::string_view language) {
  // Reading systems use it; people need not see it. Old engines do not know `hidden`, so a class says it again.
  const auto nav = xml.element("nav", {{"class", "hidden"},
                                       {"epub:type", "landmarks"},
                                       {"hidden", "hidden"},
                                       {"aria-label", label(Label::landmarks, language)}});
  const auto list = xml.element("ol");
  for (const Landmark& spot : publication.landmarks) {
    xml.line_feed();
    const auto item = xml.element("li");
    const auto link = xml.element("a", {{"epub:type", spot.type}, {"href", spot.href}});
    xml.text(spot.label);
  }
}

}  // namespace

std::string navigation_document(const Publication& publication, const ContentDocument& document) {
  return write_document(publication, document, "frontmatter", [&](XmlWriter& xml) {
    {
      const auto nav = xml.element("nav", {{"class", "contents"},
                                           {"epub:type", "toc"},
                                           {"role", "doc-toc"},
                                           {"id", "toc"},
                                           {"aria-labelledby", "title"}});
      {
        const auto heading = xml.element("h1", {{"id", "title"}});
        xml.text(label(Label::contents, document.language));
      }
      write_entries(xml, publication.contents);
    }
    xml.line_feed();
    write_landmarks(xml, publication, document.language);
  });
}

}  // namespace sheaf
