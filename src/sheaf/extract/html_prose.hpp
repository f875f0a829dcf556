#pragma once

#include <cstdint>
#include <vector>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// How much prose and how much else the parts of a page hold, by what is not dropped at the time of counting.
///
/// Text is weighed by the block that it stands in: a block of 80 letters or more with few links is prose, a block that
/// is mostly links is a list of links, and a short one counts for nothing.
class Prose {
 public:
  explicit Prose(const HtmlPage& page);

  std::uint32_t prose(HtmlId node) const noexcept { return prose_[end(node)] - prose_[node]; }
  std::uint32_t prose_between(HtmlId begin, HtmlId end) const noexcept { return prose_[end] - prose_[begin]; }
  std::uint32_t links(HtmlId node) const noexcept { return links_[end(node)] - links_[node]; }
  std::uint32_t letters_before(HtmlId node) const noexcept { return letters_[node]; }  ///< in document order
  std::uint32_t letters(HtmlId node) const noexcept { return letters_[end(node)] - letters_[node]; }
  std::uint32_t link_letters(HtmlId node) const noexcept { return link_letters_[end(node)] - link_letters_[node]; }
  /// Share of the letters that stand in links, 0 to 100.
  std::uint32_t link_percent(HtmlId node) const noexcept;

 private:
  HtmlId end(HtmlId node) const noexcept { return tree_[node].end; }

  const HtmlTree& tree_;
  std::vector<std::uint32_t> prose_;  // before each node; so for link_letters_ and the others
  std::vector<std::uint32_t> links_;
  std::vector<std::uint32_t> letters_;
  std::vector<std::uint32_t> link_letters_;
};

}  // namespace sheaf
