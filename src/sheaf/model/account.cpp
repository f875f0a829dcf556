#include "sheaf/model/account.hpp"

#include <algorithm>

namespace sheaf {
namespace {

template <typename Test>
bool any_finding(const Account& account, Test test) noexcept {
  const auto matches = [&](const Finding& finding) { return test(finding_row(finding.id)); };
  return std::ranges::any_of(account.findings, matches) ||
         std::ranges::any_of(account.articles, [&](const ArticleAccount& article) {
           return std::ranges::any_of(article.findings, matches);
         });
}

}  // namespace

bool Account::has_loss() const noexcept {
  return any_finding(*this, [](const FindingRow& row) { return row.loss == Loss::yes; });
}

bool Account::has_warning() const noexcept {
  return any_finding(*this, [](const FindingRow& row) { return row.severity == Severity::warning; });
}

}  // namespace sheaf
