#pragma once

#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/plan.hpp"
#include "sheaf/read/walk_folder.hpp"

namespace sheaf {

/// An article file with what the plans lay down for it.
struct ArrangedFile {
  FoundFile file{};
  Overrides overrides{};
  bool operator==(const ArrangedFile&) const = default;
};

/// A plan at work: which of its entries have matched anything so far.
class PlanUse {
 public:
  /// \param place  of the plan's file, for findings
  PlanUse(const Plan& plan, Place place);

  const Plan& plan() const noexcept { return plan_; }

  /// The first section with a pattern that fits: index of the section and of the pattern; false when none does.
  bool find_section(const std::string& path, std::size_t& section, std::size_t& pattern);

  /// Lays all entries that fit over what was said before; later entries win.
  /// \return  false when the article is to be skipped
  bool apply_articles(const std::string& path, Overrides& overrides);

  void report_idle(Report& report) const;

 private:
  const Plan& plan_;
  Place place_;
  std::vector<std::vector<bool>> used_patterns_;
  std::vector<bool> used_articles_;
};

/// Puts the articles of one operand in the order of its plan: its sections first, each by its patterns, then all
/// others as they were.
///
/// \param own       the operand's sheaf.toml; it wins over `defaults`; either may be null
/// \param base      folder that the plans' paths are relative to; "" or ending in '/'
std::vector<ArrangedFile> arrange(std::vector<FoundFile> files, PlanUse* own, PlanUse* defaults,
                                  const std::string& base);

/// Lays one set of overrides over another: what is said on top wins.
void overlay(Overrides& below, const Overrides& top);

}  // namespace sheaf
