#include "sheaf/typeset/document_frame.hpp"

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/reader_text.hpp"
#include "sheaf/typeset/upright.hpp"

namespace sheaf {

std::string write_document(const Publication& publication, const ContentDocument& document, const char* body_type,
                           const std::function<void(XmlWriter&)>& write_body) {
  XmlWriter xml(XmlWriter::Start::xhtml);
  {
    auto html = xml.element("html", {{"xmlns", "http://www.w3.org/1999/xhtml"},
                                     {"xmlns:epub", "http://www.idpf.org/2007/ops"},
                                     {"lang", document.language},
                                     {"xml:lang", document.language}});
    const bool rtl = document.direction == Direction::rtl;
    if (rtl) html.attribute("dir", "rtl");
    if (document.vertical) html.attribute("class", "vertical");
    xml.line_feed();
    {
      const auto head = xml.element("head");
      xml.empty("meta", {{"charset", "utf-8"}});
      xml.leaf("title", document.title);
      const std::string up = document.file_name.find('/') == std::string::npos ? "" : "../";
      const SheetUse other = document.vertical ? SheetUse::horizontal : SheetUse::vertical;
      for (const StyleSheet& sheet : publication.styles) {
        if (sheet.use == other) continue;
        xml.line_feed();
        xml.empty("link", {{"rel", "stylesheet"}, {"type", "text/css"}, {"href", up + sheet.file_name}});
      }
    }
    xml.line_feed();
    auto body = xml.element("body", {{"epub:type", body_type}});
    if (rtl) body.attribute("class", "rtl");
    if (document.vertical) xml.dress_text(write_upright);
    write_body(xml);
    xml.line_feed();
  }
  return xml.take();
}

std::string from_text_folder(std::string_view href) {
  return href.starts_with("text/") ? std::string(href.substr(5)) : "../" + std::string(href);
}

void write_line_of(XmlWriter& xml, const char* class_name, std::string_view text) {
  if (trim(text).empty()) return;
  xml.line_feed();
  const auto paragraph = xml.element("p", {{"class", class_name}});
  xml.text(reader_text(text));
}

}  // namespace sheaf
