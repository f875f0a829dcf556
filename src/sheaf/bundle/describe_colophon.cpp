#include "sheaf/bundle/describe_colophon.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_name = 80;  // code points

/// A finding on a picture or a note names it in its detail; one on a file, in its place.
std::string name_of(const Finding& finding) {
  const std::string_view code = finding_row(finding.id).code;
  const bool is_words = finding.id == FindingId::note_without_text || finding.id == FindingId::caption_orphaned;
  if (is_words) return shorten(finding.detail, longest_name);
  return bare_name(code.starts_with("FIG-") ? finding.detail : to_text(finding.place));
}

void add_missing(const std::vector<Finding>& findings, std::optional<std::size_t> article, Colophon& colophon) {
  for (const Finding& finding : findings) {
    if (finding_row(finding.id).loss == Loss::no) continue;
    colophon.missing.push_back({.article = article, .name = name_of(finding), .reason = finding.id});
  }
}

}  // namespace

std::string bare_name(std::string_view detail) {
  detail = detail.substr(0, detail.find(": "));
  if (starts_with_nocase(detail, "data:")) return shorten(detail.substr(0, detail.find_first_of(";,")), longest_name);
  detail = detail.substr(0, detail.find_first_of("?#"));
  const std::size_t slash = detail.find_last_of("/\\");
  if (slash != std::string_view::npos) detail.remove_prefix(slash + 1);
  return shorten(detail, longest_name);
}

Colophon describe_colophon(const Book& book, const Report& of_the_run) {
  Colophon colophon{.articles = static_cast<std::int64_t>(book.reports.size())};
  for (std::size_t i = 0; i < book.reports.size(); ++i) {
    colophon.counts += book.reports[i].tally();
    add_missing(book.reports[i].findings(), i, colophon);
  }
  add_missing(of_the_run.findings(), std::nullopt, colophon);
  return colophon;
}

Colophon describe_colophon(const Book& volume, const Colophon& whole) {
  Colophon colophon = describe_colophon(volume, Report{});
  const auto is_file = [](const MissingPart& part) { return !part.article; };
  std::ranges::copy_if(whole.missing, std::back_inserter(colophon.missing), is_file);
  colophon.destination = whole.destination;
  colophon.destination_language = whole.destination_language;
  colophon.with_images = whole.with_images;
  return colophon;
}

}  // namespace sheaf
