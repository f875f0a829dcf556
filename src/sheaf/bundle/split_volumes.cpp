#include "sheaf/bundle/split_volumes.hpp"

#include <algorithm>
#include <set>

namespace sheaf {
namespace {

/// A volume that is being filled.
class Load {
 public:
  explicit Load(const BookWeight& book) : book_(&book), bytes_(book.fixed) {}

  std::uint64_t with(ArticleRange range) const {
    std::uint64_t bytes = bytes_;
    std::set<std::size_t> fresh;
    for (std::size_t i = range.first; i < range.last; ++i) {
      bytes += book_->articles[i].bytes;
      for (const std::size_t picture : book_->articles[i].pictures) {
        if (!pictures_.contains(picture) && fresh.insert(picture).second) bytes += book_->pictures[picture];
      }
    }
    return bytes;
  }

  void add(ArticleRange range) {
    bytes_ = with(range);
    for (std::size_t i = range.first; i < range.last; ++i) {
      pictures_.insert(book_->articles[i].pictures.begin(), book_->articles[i].pictures.end());
    }
  }

 private:
  const BookWeight* book_;  // a pointer, so that a load can be begun anew
  std::uint64_t bytes_;
  std::set<std::size_t> pictures_{};
};

/// What stays together: sections that fit, and the articles of all others.
std::vector<ArticleRange> units_of(const BookWeight& book, std::uint64_t limit) {
  std::vector<ArticleRange> units;
  for (std::size_t first = 0; first < book.articles.size();) {
    std::size_t last = first + 1;
    const std::string& section = book.articles[first].section;
    while (!section.empty() && last < book.articles.size() && book.articles[last].section == section) ++last;
    if (weight_of(book, {first, last}) <= limit) {
      units.push_back({first, last});
    } else {
      for (std::size_t i = first; i < last; ++i) units.push_back({i, i + 1});
    }
    first = last;
  }
  return units;
}

std::vector<ArticleRange> fill(const BookWeight& book, const std::vector<ArticleRange>& units, std::uint64_t most) {
  std::vector<ArticleRange> volumes;
  Load load(book);
  for (const ArticleRange& unit : units) {
    if (volumes.empty() || load.with(unit) > most) {
      load = Load(book);
      volumes.push_back({unit.first, unit.first});
    }
    load.add(unit);
    volumes.back().last = unit.last;
  }
  return volumes;
}

}  // namespace

std::uint64_t weight_of(const BookWeight& book, ArticleRange range) {
  return Load(book).with(range);
}

std::size_t middle_of(const BookWeight& book, ArticleRange range) {
  std::vector<std::uint64_t> before(range.last - range.first);  // of the articles in front of each
  Load front(book);
  for (std::size_t at = range.first; at < range.last; ++at) {
    before[at - range.first] = front.with({at, at});
    front.add({at, at + 1});
  }
  std::size_t best = range.last;
  std::uint64_t least = 0;
  bool best_is_border = false;
  Load back(book);
  for (std::size_t at = range.last - 1; at > range.first; --at) {
    back.add({at, at + 1});
    const bool border = book.articles[at].section != book.articles[at - 1].section;
    const std::uint64_t heavier = std::max(before[at - range.first], back.with({at, at}));
    if (best < range.last && (border == best_is_border ? heavier >= least : best_is_border)) continue;
    best = at;
    least = heavier;
    best_is_border = border;
  }
  return best;
}

std::vector<ArticleRange> split_volumes(const BookWeight& book, std::uint64_t limit) {
  const std::vector<ArticleRange> units = units_of(book, limit);
  std::vector<ArticleRange> best = fill(book, units, limit);
  // The smallest bound that needs no more volumes makes them about equally heavy.
  std::uint64_t low = 0;
  std::uint64_t high = limit;
  while (high - low > limit / 256 + 1) {
    const std::uint64_t middle = low + (high - low) / 2;
    std::vector<ArticleRange> volumes = fill(book, units, middle);
    if (volumes.size() > best.size()) {
      low = middle;
    } else {
      high = middle;
      best = std::move(volumes);
    }
  }
  return best;
}

}  // namespace sheaf
