#include "sheaf/bundle/gates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

struct Share {
  std::int64_t found = 0;
  std::int64_t kept = 0;
};

bool is_warning(const Finding& finding) {
  return finding_row(finding.id).severity == Severity::warning;
}

/// Whole files and articles that were found and are not in: the lossy findings of the ART group on the run itself.
std::int64_t articles_lost(const Account& account) {
  return std::ranges::count_if(account.findings, [](const Finding& finding) {
    const FindingRow& row = finding_row(finding.id);
    return row.loss == Loss::yes && row.code.starts_with("ART-");
  });
}

Share share_of(const std::string& key, const Account& account) {
  const Tally& total = account.total;
  if (key == "articles") {
    const auto kept = static_cast<std::int64_t>(account.articles.size());
    return {kept + articles_lost(account), kept};
  }
  if (key == "words") return {total.words_found, total.words_kept};
  if (key == "images") return {total.images_found, total.images_embedded};
  if (key == "captions") return {total.captions_found, total.captions_bound};
  if (key == "tables") return {total.tables_found, total.tables_kept};
  if (key == "notes") return {total.notes_found, total.notes_kept};
  const std::int64_t kept = total.links_kept + total.links_rewoven;
  return {kept + total.links_dropped, kept};
}

void hold_strict(const Account& account) {
  std::int64_t count = std::ranges::count_if(account.findings, is_warning);
  for (const ArticleAccount& article : account.articles) count += std::ranges::count_if(article.findings, is_warning);
  if (count == 0) return;
  throw Error(Trouble::limit_not_met, {},
              fmt::format("--strict: there {}, so no book was written",
                          count == 1 ? "is 1 warning" : fmt::format("are {} warnings", count)),
              "mend what the warnings name, or build without --strict");
}

void hold_requirement(const Account& account, const Requirement& requirement) {
  const Share share = share_of(requirement.key, account);
  if (share.found == 0) return;
  const double percent = 100.0 * static_cast<double>(share.kept) / static_cast<double>(share.found);
  if (percent >= requirement.percent) return;
  throw Error(Trouble::limit_not_met, {},
              fmt::format("--require {}={}%: only {} of {} are in ({:.1f}%), so no book was written", requirement.key,
                          requirement.percent, share.kept, share.found, percent),
              "mend what the findings name, or ask for less");
}

}  // namespace

std::vector<Requirement> all_requirements(const Request& request, const Plan& plan) {
  std::vector<Requirement> all = request.require;
  if (plan.require.empty()) return all;
  for (Requirement& requirement : parse_requirements(plan.require)) {
    const bool said = std::ranges::find(request.require, requirement.key, &Requirement::key) != request.require.end();
    if (!said) all.push_back(std::move(requirement));
  }
  return all;
}

void hold_gates(const Account& account, bool strict, const std::vector<Requirement>& requirements) {
  if (strict) hold_strict(account);
  for (const Requirement& requirement : requirements) hold_requirement(account, requirement);
}

}  // namespace sheaf
