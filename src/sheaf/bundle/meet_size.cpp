#include "sheaf/bundle/meet_size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/bundle/choose_cover.hpp"
#include "sheaf/bundle/describe_colophon.hpp"
#include "sheaf/bundle/picture_ladder.hpp"
#include "sheaf/bundle/split_volumes.hpp"
#include "sheaf/bundle/volumes.hpp"
#include "sheaf/bundle/weigh.hpp"

namespace sheaf {
namespace {

/// How the pictures of one volume were chosen.
struct Fit {
  bool fits = false;
  std::uint64_t bytes = 0;           ///< of the book, measured
  std::vector<std::size_t> steps{};  ///< of its pictures, and of the cover behind them
};

/// A volume whose pictures are decided.
struct Settled {
  std::vector<std::size_t> pictures{};  ///< of the volume, as indices into the whole book's
  std::optional<PictureLadder> cover{};
  Fit fit{};
};

std::uint64_t sum_of(std::uint64_t sum, const SizeSteps& steps) {
  return sum + steps.front().bytes;
}

/// Keeps one book within its size.
class SizeKeeper {
 public:
  SizeKeeper(Book book, const SizeWork& work, SizeAccount& account)
      : whole_(std::move(book)),
        work_(work),
        account_(account),
        ladder_(whole_.collection.images, work.pictures, work.request) {}

  std::vector<Book> run() {
    const BookScale scale = weigh(whole_.collection, work_.style, work_.request);
    account_.before += scale.size;
    Settled alone = settled(whole_.collection);
    alone.pictures.resize(ladder_.size());
    std::iota(alone.pictures.begin(), alone.pictures.end(), std::size_t{0});
    alone.fit = {scale.size <= work_.limit, scale.size,
                 std::vector<std::size_t>(ladder_.size() + (alone.cover ? 1 : 0), 0)};
    if (!alone.fit.fits) make_smaller(alone, scale.size);
    if (alone.fit.fits) return as_one(alone);
    if (whole_.collection.articles.size() == 1) refuse(whole_.collection.articles.front(), alone.fit.bytes);
    return as_volumes(weight_of_book(scale, alone));
  }

 private:
  void tell_of_making(Book& volume) const {
    const auto& whole = whole_.collection.colophon;
    if (whole) volume.collection.colophon = describe_colophon(volume, *whole);
  }

  Settled settled(const Collection& collection) const {
    Settled made;
    if (collection.cover)
      made.cover.emplace(std::vector{*collection.cover}, work_.pictures, work_.request, least_cover_side);
    return made;
  }

  std::vector<SizeSteps> steps_of(const Settled& volume) const {
    std::vector<SizeSteps> steps;
    for (const std::size_t picture : volume.pictures) steps.push_back(ladder_.steps()[picture]);
    if (volume.cover) steps.push_back(volume.cover->steps().front());
    return steps;
  }

  void apply(const Settled& volume, const std::vector<std::size_t>& steps, Collection& collection) const {
    for (std::size_t i = 0; i < volume.pictures.size(); ++i) {
      collection.images[i] = ladder_.image(volume.pictures[i], steps[i]);
    }
    if (!volume.cover) return;
    const std::string name = volume.cover->image(0, 0).name;
    collection.cover = volume.cover->image(0, steps.back());
    collection.cover->name = name;
  }

  void make_smaller(Settled& alone, std::uint64_t size);
  void fit(Settled& volume, Collection& collection) const;
  BookWeight weight_of_book(const BookScale& scale, const Settled& alone);
  std::vector<Book> as_one(const Settled& alone);
  std::vector<Book> as_volumes(const BookWeight& weight);
  bool settle_all(const BookWeight& weight, std::vector<ArticleRange>& ranges, std::vector<Settled>& volumes);
  void enter(const Settled& volume, const Book& book);
  [[noreturn]] void refuse(const Article& article, std::uint64_t bytes) const;

  Book whole_;
  const SizeWork& work_;
  SizeAccount& account_;
  PictureLadder ladder_;
};

/// Climbs down the ladder until the book fits, or the floor is reached.
void SizeKeeper::make_smaller(Settled& alone, std::uint64_t size) {
  const auto progress = [&](std::size_t done, std::size_t of) {
    if (work_.progress.step) work_.progress.step(Stage::fitting, done, of, whole_.collection.book.title);
  };
  for (bool more = true; more && !alone.fit.fits;) {
    more = ladder_.descend(progress);
    if (alone.cover) alone.cover->descend();
    const std::vector<SizeSteps> steps = steps_of(alone);
    const std::uint64_t pictures = std::accumulate(steps.begin(), steps.end(), std::uint64_t{0}, sum_of);
    // What cannot fit even by a guess that leaves some room is not worth the measuring, but on the floor.
    if (!more || size - std::min(size, pictures) + smallest_bytes(steps) <= work_.limit + work_.limit / 64) {
      fit(alone, whole_.collection);
    }
  }
}

/// Chooses the pictures of a volume and measures it, until it is within the limit; with the smallest ones where nothing
/// else will do.
void SizeKeeper::fit(Settled& volume, Collection& collection) const {
  constexpr int most_attempts = 10;
  const std::vector<SizeSteps> steps = steps_of(volume);
  const auto try_steps = [&](std::vector<std::size_t> chosen) {
    apply(volume, chosen, collection);
    const std::uint64_t size = weigh(collection, work_.style, work_.request).size;
    return Fit{size <= work_.limit, size, std::move(chosen)};
  };
  const Fit least = try_steps(choose_steps(steps, 0));
  volume.fit = least;
  if (!least.fits) return;
  // Names of pictures stand in documents, so what is beside the pictures varies by some bytes with the choice.
  auto rest = static_cast<std::int64_t>(least.bytes) - static_cast<std::int64_t>(smallest_bytes(steps));
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const std::int64_t room = static_cast<std::int64_t>(work_.limit) - rest;
    Fit tried = try_steps(choose_steps(steps, static_cast<std::uint64_t>(std::max<std::int64_t>(0, room))));
    if (tried.fits) {
      volume.fit = std::move(tried);
      return;
    }
    rest += static_cast<std::int64_t>(tried.bytes - work_.limit) + 16;
  }
  apply(volume, least.steps, collection);
}

BookWeight SizeKeeper::weight_of_book(const BookScale& scale, const Settled& alone) {
  constexpr std::uint64_t list_of_volumes = 1500;  // a guess: what does not fit in the end is parted once more
  std::vector<SizeSteps> steps = steps_of(alone);
  std::uint64_t known = std::accumulate(steps.begin(), steps.end(), scale.listings, sum_of);
  BookWeight weight;
  const std::size_t count = scale.articles.size();
  for (std::size_t i = 0; i < count; ++i) {
    weight.articles.push_back({scale.articles[i] + scale.listings / count, pictures_of(whole_.collection, {i, i + 1}),
                               whole_.collection.articles[i].section});
    known += scale.articles[i];
  }
  weight.fixed = scale.size - std::min(scale.size, known) + list_of_volumes;
  if (alone.cover) weight.fixed += smallest_bytes(std::span(&steps.back(), 1));
  for (const SizeSteps& picture : ladder_.steps()) weight.pictures.push_back(smallest_bytes(std::span(&picture, 1)));
  return weight;
}

std::vector<Book> SizeKeeper::as_one(const Settled& alone) {
  apply(alone, alone.fit.steps, whole_.collection);
  enter(alone, whole_);
  std::vector<Book> books;
  books.push_back(std::move(whole_));
  return books;
}

/// Settles the volumes one by one. \returns false when one did not fit, and `ranges` has it in two
bool SizeKeeper::settle_all(const BookWeight& weight, std::vector<ArticleRange>& ranges,
                            std::vector<Settled>& volumes) {
  const std::vector<BookMetadata> described = describe_volumes(whole_.collection, ranges);
  const VolumeNumbers numbers = number_articles(whole_.collection, ranges);
  volumes.clear();
  for (std::size_t k = 0; k < ranges.size(); ++k) {
    const ArticleRange range = ranges[k];
    if (work_.progress.step) work_.progress.step(Stage::fitting, k, ranges.size(), described[k].title);
    Book book = make_volume(whole_, described[k], range, Taking::copies);
    part_links(book.collection, numbers, book.reports);
    tell_of_making(book);
    Report told_before;  // what a cover lacks, the whole book's cover said
    book.collection.cover = choose_cover(book.collection, work_.request, work_.listing, work_.pictures.destination,
                                         work_.pictures.spool, told_before);
    Settled volume = settled(book.collection);
    while (volume.cover && volume.cover->descend()) {
    }
    volume.pictures = pictures_of(whole_.collection, range);
    fit(volume, book.collection);
    if (!volume.fit.fits) {
      if (range.last - range.first == 1) refuse(whole_.collection.articles[range.first], volume.fit.bytes);
      const std::size_t middle = middle_of(weight, range);
      ranges[k].last = middle;
      ranges.insert(ranges.begin() + static_cast<std::ptrdiff_t>(k) + 1, {middle, range.last});
      return false;
    }
    volumes.push_back(std::move(volume));
  }
  return true;
}

std::vector<Book> SizeKeeper::as_volumes(const BookWeight& weight) {
  // The trial of the whole book left its smallest pictures behind; covers are made of what came in.
  for (std::size_t i = 0; i < ladder_.size(); ++i) whole_.collection.images[i] = ladder_.image(i, 0);
  std::vector<ArticleRange> ranges = split_volumes(weight, work_.limit);
  if (ranges.size() == 1) {
    const std::size_t middle = middle_of(weight, ranges.front());
    ranges = {{0, middle}, {middle, weight.articles.size()}};
  }
  std::vector<Settled> volumes;
  do {
    if (ranges.size() > most_volumes) {
      throw Error(Trouble::limit_not_met, {}, fmt::format("the book would need more than {} volumes", most_volumes),
                  "give a larger --max-size");
    }
  } while (!settle_all(weight, ranges, volumes));
  if (whole_.target == "-") {
    throw Error(Trouble::limit_not_met, {"-"},
                fmt::format("the book takes {} volumes, and standard output has room for one", ranges.size()),
                "name a file with -o, or give a larger --max-size");
  }
  const std::vector<BookMetadata> described = describe_volumes(whole_.collection, ranges);
  const VolumeNumbers numbers = number_articles(whole_.collection, ranges);
  std::vector<Book> books;
  for (std::size_t k = 0; k < ranges.size(); ++k) {
    Book book = make_volume(whole_, described[k], ranges[k], Taking::moves);
    part_links(book.collection, numbers, book.reports);
    tell_of_making(book);
    apply(volumes[k], volumes[k].fit.steps, book.collection);
    book.target = volume_target(whole_.target, k + 1);
    enter(volumes[k], book);
    books.push_back(std::move(book));
  }
  return books;
}

void SizeKeeper::enter(const Settled& volume, const Book& book) {
  account_.after += volume.fit.bytes;
  account_.books.push_back(
      {book.target, book.collection.book.title, volume.fit.bytes, book.collection.articles.size()});
  for (std::size_t i = 0; i < volume.pictures.size(); ++i) {
    ladder_.enter(volume.pictures[i], volume.fit.steps[i], account_);
  }
  if (volume.cover) volume.cover->enter(0, volume.fit.steps.back(), account_);
}

void SizeKeeper::refuse(const Article& article, std::uint64_t bytes) const {
  const bool has_pictures = !whole_.collection.images.empty();
  throw Error(
      Trouble::limit_not_met, article.origin,
      fmt::format("a book of \"{}\" alone is {} bytes{}, and {} are allowed, so no book was written", article.headline,
                  bytes, has_pictures ? " with its pictures as small as they get" : "", work_.limit),
      fmt::format("a larger --max-size{}{}", has_pictures ? ", or --no-images" : "",
                  whole_.collection.cover ? ", or --no-cover" : ""));
}

void tell(const SizeAccount& before, const SizeAccount& after, std::size_t volumes, const std::string& target,
          Report& report) {
  const std::size_t reduced = after.reduced - before.reduced;
  if (reduced > 0) {
    report.add(FindingId::pictures_reduced, {target},
               fmt::format("{} of {}", reduced, after.pictures - before.pictures));
  }
  if (volumes > 1) report.add(FindingId::book_split, {target}, fmt::format("{} volumes", volumes));
}

}  // namespace

std::vector<Book> meet_size(Book book, const SizeWork& work, SizeAccount& account, Report& report) {
  const SizeAccount before = account;
  const std::string target = book.target;
  std::vector<Book> books = SizeKeeper(std::move(book), work, account).run();
  tell(before, account, books.size(), target, report);
  return books;
}

}  // namespace sheaf
