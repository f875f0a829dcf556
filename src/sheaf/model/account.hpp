#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/article.hpp"

namespace sheaf {

/// What became of one article.
struct ArticleAccount {
  std::string source{};  ///< the file, as the user would type it
  std::string headline{};
  std::string deck{};
  std::vector<std::string> byline{};
  std::string published{};  ///< ISO 8601, or empty
  std::string language{};
  std::string url{};
  std::string section{};
  std::string document{};  ///< its file in the book
  std::size_t volume = 0;  ///< which of several volumes it is in, from 1; 0: the book is whole
  Tally tally{};
  std::vector<Finding> findings{};
  std::vector<Decision> decisions{};  ///< of the page finder; empty unless the run was told to explain
  bool operator==(const ArticleAccount&) const = default;
};

/// One book of a run that a size was set for.
struct SizedBook {
  std::string target{};  ///< the path it is written to, or "-"
  std::string title{};
  std::uint64_t bytes = 0;  ///< measured
  std::size_t articles = 0;
  bool operator==(const SizedBook&) const = default;
};

/// What it cost to keep the books within a size.
struct SizeAccount {
  std::uint64_t limit = 0;         ///< bytes of one book; 0: none was set
  std::uint64_t before = 0;        ///< bytes of all books as they would have been
  std::uint64_t after = 0;         ///< bytes of all books as they are
  std::size_t pictures = 0;        ///< in all books, the covers too
  std::size_t reduced = 0;         ///< of these, those coded anew with fewer bytes
  int lowest_quality = 0;          ///< of JPEG, among those; 0: none
  int shortest_side = 0;           ///< pixels of the longer side, the smallest among those that lost pixels; 0: none
  std::vector<SizedBook> books{};  ///< in order
  bool operator==(const SizeAccount&) const = default;
};

/// A font that the books bring along, and what it says of itself.
struct FontAccount {
  std::string source{};  ///< the file, as the user would type it
  std::string name{};
  std::string copyright{};
  std::string license{};
  std::string license_url{};
  std::uint64_t bytes = 0;  ///< of the font in the first book
  bool operator==(const FontAccount&) const = default;
};

/// What went in, and what did not: the promise that nothing is lost in silence, as data.
struct Account {
  std::string title{};
  std::vector<std::string> outputs{};      ///< paths of the books written
  std::uint64_t bytes = 0;                 ///< of all outputs
  std::vector<ArticleAccount> articles{};  ///< in reading order
  std::vector<Finding> findings{};         ///< of the run as a whole: files left out, the cover …
  Tally total{};
  SizeAccount size{};
  std::vector<FontAccount> fonts{};
  bool operator==(const Account&) const = default;

  bool has_loss() const noexcept;     ///< exit code 4
  bool has_warning() const noexcept;  ///< fails --strict
};

}  // namespace sheaf
