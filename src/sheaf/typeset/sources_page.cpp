#include <algorithm>

#include "sheaf/base/text.hpp"
#include "sheaf/typeset/document_frame.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"
#include "sheaf/typeset/walk.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

/// Who made the pictures, each once, in order of their first picture.
std::vector<std::string> picture_credits(const Article& article) {
  std::vector<std::string> credits;
  walk_article(
      article,
      [&](const Block& block, bool) {
        const auto* figure = std::get_if<Figure>(&block.node);
        if (figure == nullptr) return;
        std::string credit = collapse_space(plain_text(figure->credit));
        if (!credit.empty() && std::find(credits.begin(), credits.end(), credit) == credits.end()) {
          credits.push_back(std::move(credit));
        }
      },
      [](const Inlines&) {});
  return credits;
}

bool has_source(const Article& article, const std::vector<std::string>& credits) {
  return !safe_address(article.url).empty() || !article.site.empty() || !article.rights.empty() || !credits.empty();
}

void write_detail(XmlWriter& xml, std::string_view text) {
  if (text.empty()) return;
  xml.leaf("dd", reader_text(text));
}

void write_article(XmlWriter& xml, const Article& article, const ContentDocument& document, std::string_view language) {
  const std::vector<std::string> credits = picture_credits(article);
  if (!has_source(article, credits)) return;
  xml.line_feed();
  {
    const auto term = xml.element("dt");
    const auto link = xml.element("a", {{"href", from_text_folder(document.file_name)}});
    xml.text(document.title);
  }
  std::string who = list_of(article.byline, language);
  if (!article.site.empty()) who += (who.empty() ? "" : " \u00B7 ") + article.site;
  write_detail(xml, who);
  const std::string address = safe_address(article.url);
  if (!address.empty()) {
    const auto detail = xml.element("dd");
    const auto link = xml.element("a", {{"href", address}});
    xml.text(address);
  }
  write_detail(xml, article.rights);
  if (credits.empty()) return;
  std::string line = label(Label::pictures, language) + ": ";
  for (std::size_t i = 0; i < credits.size(); ++i) line += (i == 0 ? "" : "; ") + credits[i];
  write_detail(xml, line);
}

}  // namespace

bool has_sources(const Collection& collection) {
  return std::any_of(collection.articles.begin(), collection.articles.end(),
                     [](const Article& article) { return has_source(article, picture_credits(article)); });
}

std::string sources_page(const Publication& publication, const Collection& collection,
                         const ContentDocument& document) {
  return write_document(publication, document, "backmatter", [&](XmlWriter& xml) {
    const auto section = xml.element(
        "section",
        {{"class", "sources"}, {"epub:type", "credits"}, {"role", "doc-credits"}, {"aria-labelledby", "title"}});
    {
      const auto heading = xml.element("h1", {{"id", "title"}});
      xml.text(label(Label::sources, document.language));
    }
    const auto list = xml.element("dl");
    for (const ContentDocument& one : publication.documents) {
      if (one.role != DocumentRole::article) continue;
      write_article(xml, collection.articles.at(one.article), one, document.language);
    }
  });
}

}  // namespace sheaf
