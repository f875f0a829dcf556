#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sheaf/model/publication.hpp"

namespace sheaf {

/// One statement of the package document: `<meta property="schema:accessMode">textual</meta>`.
struct Statement {
  std::string_view property{};
  std::string value{};
  bool operator==(const Statement&) const = default;
};

/// What EPUB Accessibility 1.1 wants said of a book, from what is in it. Never claims conformance: only a person who
/// has read the book can.
std::vector<Statement> accessibility_statements(const Publication& publication);

}  // namespace sheaf
