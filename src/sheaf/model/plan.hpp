#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sheaf/model/collection.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

enum class Order { given, name, date };

/// A section of the book, and the paths that belong to it.
struct PlanSection {
  std::string name{};
  std::vector<std::string> match{};  ///< globs: `*` within a name, `**` across folders, `?`; in order
  bool operator==(const PlanSection&) const = default;
};

/// What the plan says of the articles whose path matches.
struct PlanArticle {
  std::string match{};  ///< a path or a glob
  Overrides overrides{};
  bool skip = false;
  bool operator==(const PlanArticle&) const = default;
};

/// sheaf.toml, or a --defaults file of the same schema (docs/guide.md).
struct Plan {
  BookMetadata book{};                     ///< empty fields: not said
  std::optional<std::int64_t> modified{};  ///< seconds since 1970
  std::string style{};
  std::vector<std::string> fonts{};  ///< paths beside the plan
  std::string cover{};               ///< a design's name, or a path beside the plan
  std::string destination{};
  bool with_colophon = true;
  bool vertical = false;  ///< columns of text from right to left, in Chinese and Japanese
  std::optional<Order> order{};
  std::vector<PlanSection> sections{};
  std::vector<PlanArticle> articles{};
  std::string max_size{};  ///< [limits]
  std::string require{};   ///< "images=100%,captions=100%"
  bool operator==(const Plan&) const = default;
};

}  // namespace sheaf
