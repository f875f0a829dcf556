#include "sheaf/base/report.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sheaf {

void Report::add(FindingId id, Place place, std::string detail) {
  findings_.push_back({id, std::move(place), std::move(detail)});
}

void Report::explain(Decision decision) {
  decisions_.push_back(std::move(decision));
}

void Report::append(Report other) {
  findings_.insert(findings_.end(), std::make_move_iterator(other.findings_.begin()),
                   std::make_move_iterator(other.findings_.end()));
  decisions_.insert(decisions_.end(), std::make_move_iterator(other.decisions_.begin()),
                    std::make_move_iterator(other.decisions_.end()));
  tally_ += other.tally_;
}

bool Report::has(FindingId id) const noexcept {
  return std::ranges::any_of(findings_, [id](const Finding& finding) { return finding.id == id; });
}

bool Report::has_warning() const noexcept {
  return std::ranges::any_of(
      findings_, [](const Finding& finding) { return finding_row(finding.id).severity == Severity::warning; });
}

bool Report::has_loss() const noexcept {
  return std::ranges::any_of(findings_,
                             [](const Finding& finding) { return finding_row(finding.id).loss == Loss::yes; });
}

}  // namespace sheaf
