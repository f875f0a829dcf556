#include "sheaf/extract/extract_markdown.hpp"

#include <string_view>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/article_fields.hpp"
#include "sheaf/extract/front_matter.hpp"
#include "sheaf/extract/markdown_body.hpp"

namespace sheaf {

std::vector<Extracted> extract_markdown(const Source& source) {
  Extracted extracted;
  Article& article = extracted.article;
  const std::string_view text = source.text;

  const FrontMatter front = read_front_matter(text, source.origin, extracted.report);
  read_fields(front.table, article);

  const auto heading = article.headline.empty() ? HeadlineHeading::taken : HeadlineHeading::dropped_if_repeated;
  MarkdownBody page =
      read_markdown_body(text.substr(front.length), source, heading, article.headline, extracted.report);
  if (article.headline.empty()) article.headline = std::move(page.headline);
  article.body = std::move(page.body.blocks);
  article.notes = std::move(page.body.notes);
  if (article.body.empty() && article.headline.empty() && article.deck.empty()) {
    throw Error(Trouble::malformed, source.origin, "the file holds no text",
                "write the article below its front matter");
  }
  std::vector<Extracted> result;
  result.push_back(std::move(extracted));
  return result;
}

}  // namespace sheaf
