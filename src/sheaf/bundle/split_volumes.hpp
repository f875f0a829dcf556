#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sheaf {

/// What an article weighs in a book: its own bytes, and which pictures come with it.
struct ArticleWeight {
  std::uint64_t bytes = 0;
  std::vector<std::size_t> pictures{};  ///< indices; one that two articles of a volume show is in it once
  std::string section{};                ///< "": none
  bool operator==(const ArticleWeight&) const = default;
};

/// Everything that is to be split.
struct BookWeight {
  std::uint64_t fixed = 0;  ///< of every volume, whatever is in it
  std::vector<ArticleWeight> articles{};
  std::vector<std::uint64_t> pictures{};  ///< bytes of each
  bool operator==(const BookWeight&) const = default;
};

/// The articles first … last - 1.
struct ArticleRange {
  std::size_t first = 0;
  std::size_t last = 0;
  bool operator==(const ArticleRange&) const = default;
};

/// Parts a book into as few volumes of at most `limit` bytes as its order allows, about equally heavy. A section that
/// fits into one volume stays whole; a larger one is parted between its articles. An article that is too large by
/// itself stands alone: whether that will do, only measuring tells. Every article is in one volume, in order.
std::vector<ArticleRange> split_volumes(const BookWeight& book, std::uint64_t limit);

/// Where to part a range of at least two articles into about equal halves; where a section begins, if one does.
std::size_t middle_of(const BookWeight& book, ArticleRange range);

/// The bytes of one volume of these articles.
std::uint64_t weight_of(const BookWeight& book, ArticleRange range);

}  // namespace sheaf
