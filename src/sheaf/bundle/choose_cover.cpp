#include "sheaf/bundle/choose_cover.hpp"

#include <algorithm>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/bundle/named_file.hpp"
#include "sheaf/illustrate/cover.hpp"
#include "sheaf/illustrate/number_cover.hpp"
#include "sheaf/model/waiting_body.hpp"
#include "sheaf/read/read_cover_design.hpp"
#include "sheaf/typeset/labels.hpp"

namespace sheaf {
namespace {

constexpr std::string_view default_design;  // the first of covers/
constexpr std::size_t enough_pictures = 48;

/// The pictures of an article that a cover may show, as indices into the collection's.
std::vector<std::size_t> pictures_of(const Article& article) {
  std::vector<std::size_t> pictures;
  const WholeArticle whole(article);
  for (const Block& block : whole->body) {
    const Figure* figure = std::get_if<Figure>(&block.node);
    if (figure == nullptr || pictures.size() >= enough_pictures) continue;
    for (const FigureImage& picture : figure->images) {
      if (picture.image.image < 0 || picture.decorative) continue;
      pictures.push_back(static_cast<std::size_t>(picture.image.image));
    }
  }
  return pictures;
}

/// The pictures of the articles: the first of each, then the second of each, and so on. Articles are looked at as their
/// turn comes: most books have enough in their first ones.
std::vector<const Image*> pictures_by_turns(const Collection& collection) {
  std::vector<std::vector<std::size_t>> of_article;
  std::size_t most = 1;
  std::vector<const Image*> found;
  for (std::size_t turn = 0; turn < most; ++turn) {
    for (std::size_t i = 0; i < collection.articles.size(); ++i) {
      if (i == of_article.size()) of_article.push_back(pictures_of(collection.articles[i]));
      most = std::max(most, of_article[i].size());
      if (turn >= of_article[i].size()) continue;
      const Image* image = &collection.images.at(of_article[i][turn]);
      if (std::ranges::find(found, image) == found.end()) found.push_back(image);
      if (found.size() == enough_pictures) return found;
    }
  }
  return found;
}

/// The first words of an article, for a page that shows them.
std::string opening_of(const Article& article) {
  constexpr std::size_t enough = 1200;
  std::string words;
  const WholeArticle whole(article);
  for (const Block& block : whole->body) {
    const Paragraph* paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph == nullptr) continue;
    words += (words.empty() ? "" : " ") + plain_text(paragraph->content);
    if (words.size() >= enough) break;
  }
  return shorten(words, enough);
}

CoverText text_of(const Collection& collection) {
  const BookMetadata& book = collection.book;
  const auto articles = static_cast<std::int64_t>(collection.articles.size());
  CoverText text{.title = book.title,
                 .subtitle = book.subtitle,
                 .creator = list_of(book.creators, book.language),
                 .date = book.date ? long_date(*book.date, book.language) : "",
                 .count = articles > 1 ? article_count(articles, book.language) : "",
                 .series = book.series,
                 .number = book.number,
                 .language = book.language};
  if (const Volumes& volumes = book.volumes; volumes.number > 0) {
    text.title = volumes.whole;
    text.number = volume_of(volumes.number, volumes.all.size(), book.language);
  }
  for (const Article& article : collection.articles) {
    if (text.stories.size() == 24) break;
    text.stories.push_back({.headline = article.headline,
                            .byline = list_of(article.byline, article.language),
                            .opening = opening_of(article)});
  }
  return text;
}

Image drawn(CoverDesign design, const Collection& collection, const Destination& destination,
            const std::shared_ptr<Spool>& spool, Report& report) {
  return draw_cover({.design = std::move(design),
                     .text = text_of(collection),
                     .pictures = pictures_by_turns(collection),
                     .destination = destination},
                    built_in_cover_design(default_design), spool, report);
}

/// The first picture of the first article, or nullptr.
const Image* lead_picture(const Collection& collection) {
  if (collection.articles.empty()) return nullptr;
  const WholeArticle first(collection.articles.front());
  for (const Block& block : first->body) {
    const Figure* figure = std::get_if<Figure>(&block.node);
    if (figure == nullptr) continue;
    for (const FigureImage& picture : figure->images) {
      const auto index = picture.image.image;
      if (index >= 0 && !picture.decorative) return &collection.images.at(static_cast<std::size_t>(index));
    }
  }
  return nullptr;
}

/// A picture is told from a design by its dot or slash: names of designs have neither.
bool is_picture_name(const std::string& cover) {
  return cover.find_first_of("./") != std::string::npos;
}

Image cover_of_picture(const std::string& cover, bool by_plan, const Collection& collection, const Request& request,
                       const Listing& listing, const std::shared_ptr<Spool>& spool, Report& report) {
  if (cover == "lead") {
    if (const Image* lead = lead_picture(collection)) return cover_of_image(*lead, spool, report);
    throw Error(Trouble::unusable_image, {}, "the first article has no picture", "");
  }
  const NamedFile file = find_named_file(cover, by_plan, request, listing);
  return cover_of_file(*file.files, file.path, spool, report);
}

}  // namespace

std::optional<Image> choose_cover(const Collection& collection, const Request& request, const Listing& listing,
                                  const Destination& destination, const std::shared_ptr<Spool>& spool, Report& report) {
  if (!request.with_cover) return std::nullopt;
  const bool by_plan = request.cover.empty();
  const std::string cover = by_plan ? listing.plan.cover : request.cover;
  if (cover.ends_with(".toml")) {
    const NamedFile file = find_named_file(cover, by_plan, request, listing);
    const std::string toml = file.files->read(file.path, limits::plan_bytes);
    return drawn(read_cover_design(toml, {.file = cover}), collection, destination, spool, report);
  }
  if (cover != "lead" && !is_picture_name(cover))
    return drawn(built_in_cover_design(cover), collection, destination, spool, report);
  try {
    const Image made = cover_of_picture(cover, by_plan, collection, request, listing, spool, report);
    const Volumes& volumes = collection.book.volumes;
    if (volumes.number == 0) return made;
    const std::string& language = collection.book.language;
    return number_cover(made, volume_of(volumes.number, volumes.all.size(), language), language, spool);
  } catch (const Error& error) {
    if (error.trouble() != Trouble::unreadable && error.trouble() != Trouble::unusable_image &&
        error.trouble() != Trouble::malformed) {
      throw;
    }
    report.add(FindingId::cover_unusable, error.place(), cover + ": " + error.happened());
    return drawn(built_in_cover_design(default_design), collection, destination, spool, report);
  }
}

}  // namespace sheaf
