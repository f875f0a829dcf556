#include "sheaf/bundle/volumes.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/deliver/deliver.hpp"
#include "sheaf/illustrate/each_image.hpp"
#include "sheaf/model/waiting_body.hpp"
#include "sheaf/package/identifier.hpp"
#include "sheaf/typeset/labels.hpp"

namespace sheaf {
namespace {

std::string volume_id(const BookMetadata& whole, std::size_t number) {
  return (whole.id.empty() ? whole.title : whole.id) + "#volume-" + std::to_string(number);
}

/// What is said of the volume: the book's words under a title and an identity of its own.
BookMetadata describe_volume(const Collection& whole, const std::vector<ArticleRange>& ranges, std::size_t number) {
  BookMetadata book = whole.book;
  book.volumes.number = number;
  book.volumes.whole = whole.book.title;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const ArticleRange& range = ranges[i];
    book.volumes.all.push_back({.title = whole.book.title + ", " + volume_of(i + 1, ranges.size(), whole.book.language),
                                .first = whole.articles[range.first].headline,
                                .last = range.last - range.first > 1 ? whole.articles[range.last - 1].headline : ""});
  }
  book.title = book.volumes.all[number - 1].title;
  book.id = volume_id(whole.book, number);
  return book;
}

std::string stem_of(const std::string& target) {
  constexpr std::string_view suffix = ".epub";
  const bool suffixed = target.size() > suffix.size() && equals_nocase(target.substr(target.size() - 5), suffix);
  return suffixed ? target.substr(0, target.size() - suffix.size()) : target;
}

}  // namespace

std::vector<std::size_t> pictures_of(const Collection& collection, ArticleRange range) {
  std::vector<std::size_t> pictures;
  std::set<std::size_t> seen;
  for (std::size_t i = range.first; i < range.last; ++i) {
    Article article = *WholeArticle(collection.articles[i]);
    for_each_reference(article, [&](ImageReference& reference) {
      if (reference.image < 0) return;
      const auto index = static_cast<std::size_t>(reference.image);
      if (seen.insert(index).second) pictures.push_back(index);
    });
  }
  return pictures;
}

Book make_volume(Book& whole, const BookMetadata& described, ArticleRange range, Taking taking) {
  Book volume{.collection = {.book = described}};
  std::map<std::size_t, std::ptrdiff_t> places;  // of the whole book's pictures in the volume
  for (std::size_t i = range.first; i < range.last; ++i) {
    Article article = taking == Taking::moves ? std::move(whole.collection.articles[i]) : whole.collection.articles[i];
    const auto renumber = [&](ImageReference& reference) {
      if (reference.image < 0) return;
      const auto index = static_cast<std::size_t>(reference.image);
      const auto [place, is_new] =
          places.try_emplace(index, static_cast<std::ptrdiff_t>(volume.collection.images.size()));
      if (is_new) volume.collection.images.push_back(whole.collection.images.at(index));
      reference.image = place->second;
    };
    change_body(article, [&](Article& changed) { for_each_reference(changed, renumber); });
    volume.collection.articles.push_back(std::move(article));
    volume.reports.push_back(taking == Taking::moves ? std::move(whole.reports[i]) : whole.reports[i]);
  }
  return volume;
}

std::vector<BookMetadata> describe_volumes(const Collection& whole, const std::vector<ArticleRange>& ranges) {
  std::vector<BookMetadata> described;
  for (std::size_t i = 0; i < ranges.size(); ++i) described.push_back(describe_volume(whole, ranges, i + 1));
  return described;
}

VolumeNumbers number_articles(const Collection& whole, const std::vector<ArticleRange>& ranges) {
  VolumeNumbers numbers;
  for (std::size_t volume = 0; volume < ranges.size(); ++volume) {
    for (std::size_t i = ranges[volume].first; i < ranges[volume].last; ++i) {
      numbers.emplace(article_file_name(whole.articles[i]), volume + 1);
    }
  }
  return numbers;
}

std::string volume_target(const std::string& target, std::size_t number) {
  const std::string stem = stem_of(target);
  return stem + "-" + std::to_string(number) + ".epub";
}

bool is_volume_of(const BookMetadata& whole, const std::string& target, const std::string& path) {
  std::error_code ignored;
  for (std::size_t number = 1; number <= most_volumes; ++number) {
    const std::string one = volume_target(target, number);
    if (!std::filesystem::equivalent(one, path, ignored)) continue;
    BookMetadata volume = whole;
    volume.id = volume_id(whole, number);
    return is_book_of(one, book_identifier(volume));
  }
  return false;
}

void name_left_over(const BookMetadata& whole, const std::string& target, std::size_t count, Report& report) {
  if (target == "-") return;
  if (count > 0 && is_book_of(target, book_identifier(whole))) report.add(FindingId::volume_left_over, {target});
  for (std::size_t number = count + 1; number <= most_volumes; ++number) {
    BookMetadata volume = whole;
    volume.id = volume_id(whole, number);
    const std::string path = volume_target(target, number);
    if (is_book_of(path, book_identifier(volume))) report.add(FindingId::volume_left_over, {path});
  }
}

}  // namespace sheaf
