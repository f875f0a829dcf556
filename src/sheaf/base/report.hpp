#pragma once

#include <string>
#include <vector>

#include "sheaf/base/finding_table.hpp"
#include "sheaf/base/place.hpp"
#include "sheaf/base/tally.hpp"

namespace sheaf {

/// One thing that the user should know.
struct Finding {
  FindingId id = FindingId::file_unreadable;
  Place place{};
  std::string detail{};  ///< what exactly: the name of a picture, the first words of a line; from the input, unescaped

  bool operator==(const Finding&) const = default;
};

/// What a rule decided about one part of a page: for readers who ask why (`sheaf list --explain`).
struct Decision {
  std::string rule{};    ///< its name, as docs/extraction.md lists it
  std::string reason{};  ///< why the rule exists, a clause
  Place place{};
  std::string part{};   ///< the element: "div.share-bar"; from the input, unescaped
  std::string words{};  ///< the first words of the part; may be empty

  bool operator==(const Decision&) const = default;
};

/// What the stages noticed while they worked on one article, or on the run as a whole.
///
/// Each article has a report of its own, and they are appended in the order of the input: so the findings never
/// depend on which thread came first. Not safe to share between threads.
class Report {
 public:
  void add(FindingId id, Place place, std::string detail = {});
  void explain(Decision decision);
  void append(Report other);

  const std::vector<Finding>& findings() const noexcept { return findings_; }
  const std::vector<Decision>& decisions() const noexcept { return decisions_; }  ///< empty unless asked for
  Tally& tally() noexcept { return tally_; }
  const Tally& tally() const noexcept { return tally_; }

  bool has(FindingId id) const noexcept;
  bool has_warning() const noexcept;  ///< any finding whose row is a warning
  bool has_loss() const noexcept;     ///< any finding whose row says that something found is not in the book

 private:
  std::vector<Finding> findings_;
  std::vector<Decision> decisions_;
  Tally tally_;
};

}  // namespace sheaf
