#pragma once

#include <string>
#include <vector>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// A picture of which structured data speaks.
struct SaidImage {
  std::string address{};
  std::string caption{};
  std::string credit{};
  bool operator==(const SaidImage&) const = default;
};

/// Who is said to have written an article.
struct SaidAuthor {
  std::string name{};
  bool house = false;  ///< said to be an organization
  bool operator==(const SaidAuthor&) const = default;
};

/// What structured data (JSON-LD with the words of schema.org) says of the article of a page.
struct SaidArticle {
  std::string headline{};
  std::string description{};
  std::vector<SaidAuthor> authors{};
  std::string published{};
  std::string modified{};
  std::string language{};
  std::string url{};
  std::string site{};
  std::string rights{};
  std::vector<std::string> tags{};
  std::vector<SaidImage> images{};
  bool operator==(const SaidArticle&) const = default;
};

/// Reads every JSON-LD block of a page. The first article in it counts; of a page that describes itself only as a web
/// page, that description. Malformed blocks are passed over: they are machinery of the page, not of the article.
SaidArticle read_json_ld(const HtmlPage& page);

}  // namespace sheaf
