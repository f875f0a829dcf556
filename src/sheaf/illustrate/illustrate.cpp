#include "sheaf/illustrate/illustrate.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sheaf/illustrate/choose_image.hpp"
#include "sheaf/illustrate/drop_copies.hpp"
#include "sheaf/illustrate/each_image.hpp"

namespace sheaf {
namespace {

bool has_words(const Figure& figure) {
  return !figure.caption.empty() || !figure.credit.empty();
}

bool is_refusal(FindingId trouble) {
  return trouble == FindingId::image_outside || trouble == FindingId::image_too_large;
}

/// Decides the pictures of one article.
class Illustrator {
 public:
  Illustrator(Illustrated& result, ImageChooser chooser, Report& report)
      : result_(result), chooser_(std::move(chooser)), report_(report) {}

  void run() {
    for_each_image(result_.article, {.figure = [this](Figure& figure) { return decide(figure); },
                                     .inline_image = [this](InlineImage& image) { return decide(image); },
                                     .poster = [this](ImageReference& poster) { return decide_poster(poster); }});
    result_.used_files = chooser_.used_files();
    drop_copies(result_, addresses_, report_);
  }

 private:
  enum class Fate { embedded, replaced, spacer };

  bool decide(Figure& figure) {
    if (figure.images.empty()) return true;
    std::vector<FigureImage> kept;
    for (FigureImage& image : figure.images) {
      const Fate fate = decide(image.image, image.alternative_text, image.decorative, has_words(figure));
      if (fate != Fate::spacer) kept.push_back(std::move(image));
    }
    figure.images = std::move(kept);
    return !figure.images.empty();
  }

  bool decide(InlineImage& image) { return decide(image.image, image.alternative_text, false, false) != Fate::spacer; }

  /// A video's still is no picture of its own: counted only when it is there.
  bool decide_poster(ImageReference& poster) {
    const ChosenImage chosen = chooser_.choose(std::exchange(poster.candidates, {}));
    if (!chosen.image) return false;
    ++report_.tally().images_found;
    embed(poster, chosen);
    return true;
  }

  /// \param captioned  words are bound to it, so that a spacer only holds its place
  Fate decide(ImageReference& reference, const std::string& alternative_text, bool decorative, bool captioned) {
    const std::vector<std::string> candidates = std::exchange(reference.candidates, {});
    ChosenImage chosen = chooser_.choose(candidates);
    if (chosen.spacer && !captioned) {
      --report_.tally().images_found;  // what turns out to be no picture was not found
      return Fate::spacer;
    }
    if (chosen.spacer) chosen.detail = short_address(candidates.front());
    if (!chosen.image) {
      replace(reference, chosen);
      return Fate::replaced;
    }
    embed(reference, chosen);
    if (alternative_text.empty() && !decorative) ++report_.tally().images_without_alt;
    if (chosen.animated) find(FindingId::image_animation_frozen, short_address(candidates.front()));
    return Fate::embedded;
  }

  void embed(ImageReference& reference, const ChosenImage& chosen) {
    const Image& image = *chosen.image;
    ++report_.tally().images_embedded;
    const auto [known, is_new] = places_.try_emplace(image.name, result_.images.size());
    reference.image = static_cast<std::ptrdiff_t>(known->second);
    if (is_new) {
      result_.images.push_back(image);
      addresses_.emplace_back();
    } else {
      ++report_.tally().images_duplicate;
    }
    addresses_[known->second].push_back(chosen.address);
  }

  void replace(ImageReference& reference, const ChosenImage& chosen) {
    ++report_.tally().images_replaced;
    if (is_refusal(chosen.trouble)) ++report_.tally().images_refused;
    reference.image = -1;
    reference.missing = chosen.detail;
    find(chosen.trouble, chosen.detail);
  }

  /// One finding for one picture, however often it is used.
  void find(FindingId id, const std::string& detail) {
    if (told_.emplace(id, detail).second) report_.add(id, result_.article.origin, detail);
  }

  Illustrated& result_;
  ImageChooser chooser_;
  Report& report_;
  std::map<std::string, std::size_t> places_;         // of the pictures in the article, by name
  std::vector<std::vector<std::string>> addresses_;   // of each of them, all that led to it
  std::set<std::pair<FindingId, std::string>> told_;  // findings
};

/// The candidates of every picture.
std::vector<std::vector<std::string>> wanted_pictures(Article& article) {
  std::vector<std::vector<std::string>> wanted;
  for_each_reference(article, [&](ImageReference& reference) { wanted.push_back(reference.candidates); });
  return wanted;
}

/// --no-images: captions stay, and what a picture in a line says.
void remove_images(Article& article) {
  for_each_image(article, {.figure =
                               [](Figure& figure) {
                                 figure.images.clear();
                                 return has_words(figure);
                               },
                           .inline_image =
                               [](InlineImage& image) {
                                 image.image = {};
                                 return !image.alternative_text.empty();
                               },
                           .poster = [](ImageReference&) { return false; }});
}

}  // namespace

std::shared_ptr<FileIndexes> make_file_indexes() {
  return std::make_shared<FileIndexes>();
}

Illustrated illustrate(Article article, const Source& source, const std::shared_ptr<Spool>& spool,
                       const IllustrateSettings& settings, Report& report) {
  Illustrated result{.article = std::move(article), .images = {}, .used_files = {}};
  if (!settings.with_images || !settings.destination.pictures) {
    remove_images(result.article);
    return result;
  }
  const std::string url = result.article.url;
  const ImagePlaces places{.source = source, .article_url = url, .indexes = *settings.indexes};
  const PreparingSettings preparing{
      .spool = spool, .destination = settings.destination, .results = settings.results, .budget = settings.budget};
  ImageChooser chooser(places, preparing);
  if (settings.jobs > 1) chooser.prepare_ahead(wanted_pictures(result.article), settings.jobs);
  Illustrator(result, std::move(chooser), report).run();
  return result;
}

}  // namespace sheaf
