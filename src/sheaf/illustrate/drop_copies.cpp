#include "sheaf/illustrate/drop_copies.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "sheaf/base/limits.hpp"
#include "sheaf/illustrate/choose_image.hpp"
#include "sheaf/illustrate/each_image.hpp"
#include "sheaf/illustrate/likeness.hpp"
#include "sheaf/illustrate/picture_stem.hpp"

namespace sheaf {
namespace {

/// More pictures of one name are a series, and comparing each with each would take its time.
constexpr std::size_t most_of_one_name = 12;

/// A picture of a figure that may go, or may take the words of one that goes.
struct Shown {
  Block* block = nullptr;
  Figure* figure = nullptr;
  std::size_t place = 0;  ///< among the figure's pictures
  std::size_t image = 0;  ///< index into the article's
  bool dropped = false;

  FigureImage& picture() const { return figure->images[place]; }
  bool has_words() const { return !figure->caption.empty() || !figure->credit.empty(); }
};

std::int64_t pixels_of(const Image& image) {
  return std::int64_t{image.width} * image.height;
}

bool agree(const Inlines& smaller, const Inlines& larger) {
  return smaller.empty() || larger.empty() || plain_text(smaller) == plain_text(larger);
}

/// Whether the smaller one can go without a word lost or put beside the wrong picture.
bool words_allow(const Shown& smaller, const Shown& larger) {
  if (smaller.figure == larger.figure) return true;
  if (!smaller.block->id.empty() && smaller.figure->images.size() == 1) return false;
  if (!smaller.has_words()) return true;
  if (smaller.figure->images.size() > 1 || larger.figure->images.size() > 1) return false;
  return agree(smaller.figure->caption, larger.figure->caption) && agree(smaller.figure->credit, larger.figure->credit);
}

class CopyDropper {
 public:
  CopyDropper(Illustrated& illustrated, const std::vector<std::vector<std::string>>& addresses, Report& report)
      : result_(illustrated), addresses_(addresses), report_(report) {}

  void run() {
    if (!find_names()) return;
    collect(result_.article.body, 0);
    std::ranges::stable_sort(shown_, {}, [&](const Shown& one) { return pixels_of(image_of(one)); });
    bool any = false;
    for (Shown& one : shown_) any = drop_if_copy(one) || any;
    if (any) sweep();
  }

 private:
  const Image& image_of(const Shown& shown) const { return result_.images[shown.image]; }

  /// \returns whether any two pictures share a name
  bool find_names();
  void collect(Blocks& blocks, int depth);
  bool may_be_copy(std::size_t smaller, std::size_t larger) const;
  bool drop_if_copy(Shown& smaller);
  void drop(Shown& smaller, Shown& larger);
  void sweep();

  Illustrated& result_;
  const std::vector<std::vector<std::string>>& addresses_;
  Report& report_;
  std::vector<std::map<std::string, bool>> names_{};  ///< of each image, with whether it is `counted`
  std::vector<Shown> shown_{};
  Likeness likeness_{};
};

bool CopyDropper::find_names() {
  std::map<std::string, std::size_t> users;
  names_.resize(addresses_.size());
  for (std::size_t i = 0; i < addresses_.size(); ++i) {
    for (const std::string& address : addresses_[i]) {
      PictureStem stem = picture_stem(address);
      if (!stem.name.empty()) names_[i].try_emplace(std::move(stem.name), stem.counted);
    }
    for (const auto& named : names_[i]) ++users[named.first];
  }
  bool any = false;
  for (auto& names : names_) {
    std::erase_if(names, [&](const auto& named) {
      const std::size_t count = users.at(named.first);
      return count < 2 || count > most_of_one_name;
    });
    any = any || !names.empty();
  }
  return any;
}

/// In reading order. Tables and notes are not looked into.
void CopyDropper::collect(Blocks& blocks, int depth) {
  if (depth == limits::html_depth) return;
  for (Block& block : blocks) {
    if (auto* aside = std::get_if<Aside>(&block.node)) collect(aside->content, depth + 1);
    if (auto* quote = std::get_if<Quote>(&block.node)) collect(quote->content, depth + 1);
    if (auto* list = std::get_if<List>(&block.node)) {
      for (ListItem& item : list->items) collect(item.content, depth + 1);
    }
    auto* figure = std::get_if<Figure>(&block.node);
    if (figure == nullptr) continue;
    for (std::size_t i = 0; i < figure->images.size(); ++i) {
      const std::ptrdiff_t image = figure->images[i].image.image;
      if (image >= 0) shown_.push_back({&block, figure, i, static_cast<std::size_t>(image)});
    }
  }
}

/// By names and headers alone. Pictures that the destination made equally large are copies only by a sure name.
bool CopyDropper::may_be_copy(std::size_t smaller, std::size_t larger) const {
  if (smaller == larger) return false;
  const bool equal = pixels_of(result_.images[smaller]) == pixels_of(result_.images[larger]);
  const bool named = std::ranges::any_of(names_[smaller], [&](const auto& name) {
    const auto other = names_[larger].find(name.first);
    return other != names_[larger].end() && !(equal && (name.second || other->second));
  });
  return named && same_proportions(result_.images[smaller], result_.images[larger]);
}

bool CopyDropper::drop_if_copy(Shown& smaller) {
  for (auto larger = shown_.rbegin(); larger != shown_.rend() && &*larger != &smaller; ++larger) {
    if (larger->dropped || !may_be_copy(smaller.image, larger->image) || !words_allow(smaller, *larger)) continue;
    if (!likeness_.alike(image_of(smaller), image_of(*larger))) continue;
    drop(smaller, *larger);
    return true;
  }
  return false;
}

void CopyDropper::drop(Shown& smaller, Shown& larger) {
  smaller.dropped = true;
  FigureImage& from = smaller.picture();
  FigureImage& to = larger.picture();
  const auto unsaid = [](const FigureImage& image) { return image.alternative_text.empty() && !image.decorative; };
  if (unsaid(from) || unsaid(to)) --report_.tally().images_without_alt;
  if (to.alternative_text.empty()) std::swap(to.alternative_text, from.alternative_text);
  from.image.image = -1;
  ++report_.tally().images_duplicate;
  report_.add(FindingId::picture_copy_dropped, result_.article.origin,
              short_address(addresses_[smaller.image].front()));
  if (smaller.figure == larger.figure || !smaller.has_words()) return;
  if (larger.figure->caption.empty() && !smaller.figure->caption.empty()) {
    larger.figure->caption = std::move(smaller.figure->caption);
    larger.figure->origin = smaller.figure->origin;
  }
  if (larger.figure->credit.empty()) larger.figure->credit = std::move(smaller.figure->credit);
  smaller.figure->caption.clear();
  smaller.figure->credit.clear();
}

/// Takes out what was dropped, and the images that nothing shows any more.
void CopyDropper::sweep() {
  // From the end, so that the places of those before stay true.
  std::ranges::sort(shown_, [](const Shown& one, const Shown& other) { return one.place > other.place; });
  for (const Shown& one : shown_) {
    if (one.dropped) one.figure->images.erase(one.figure->images.begin() + static_cast<std::ptrdiff_t>(one.place));
  }
  std::vector<Image> kept;
  std::map<std::ptrdiff_t, std::ptrdiff_t> places;
  const auto keep = [&](ImageReference& reference) {
    if (reference.image < 0) return true;
    const auto [known, is_new] = places.try_emplace(reference.image, static_cast<std::ptrdiff_t>(kept.size()));
    if (is_new) kept.push_back(std::move(result_.images[static_cast<std::size_t>(reference.image)]));
    reference.image = known->second;
    return true;
  };
  for_each_image(result_.article, {.figure =
                                       [&](Figure& figure) {
                                         for (FigureImage& image : figure.images) keep(image.image);
                                         return !figure.images.empty() || !figure.caption.empty() ||
                                                !figure.credit.empty();
                                       },
                                   .inline_image = [&](InlineImage& image) { return keep(image.image); },
                                   .poster = keep});
  result_.images = std::move(kept);
}

}  // namespace

void drop_copies(Illustrated& illustrated, const std::vector<std::vector<std::string>>& addresses, Report& report) {
  CopyDropper(illustrated, addresses, report).run();
}

}  // namespace sheaf
