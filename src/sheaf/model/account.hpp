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
  Tally tally{};
  std::vector<Finding> findings{};
  std::vector<Decision> decisions{};  ///< of the page finder; empty unless the run was told to explain
  bool operator==(const ArticleAccount&) const = default;
};

/// What went in, and what did not: the promise that nothing is lost in silence, as data.
struct Account {
  std::string title{};
  std::vector<std::string> outputs{};      ///< paths of the books written
  std::uint64_t bytes = 0;                 ///< of all outputs
  std::vector<ArticleAccount> articles{};  ///< in reading order
  std::vector<Finding> findings{};         ///< of the run as a whole: files left out, the cover …
  Tally total{};
  bool operator==(const Account&) const = default;

  bool has_loss() const noexcept;     ///< exit code 4
  bool has_warning() const noexcept;  ///< fails --strict
};

}  // namespace sheaf
