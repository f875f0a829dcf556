#pragma once

#include <string>
#include <vector>

#include "sheaf/model/publication.hpp"

namespace sheaf {

struct StyleInfo {
  std::string name{};
  std::string summary{};  ///< how it looks, in a few words
};

/// The styles of styles/, the default first.
std::vector<StyleInfo> built_in_styles();

/// What in the user's own sheet works ill on readers, a line each: the rule as written, and why. Empty: nothing.
std::vector<std::string> style_doubts(const std::string& css);

/// Whether figures with captions have numbers in this style.
bool numbers_figures(const std::string& style);

/// The style sheets of a book, in the order in which its documents link them: base, enhanced, and the user's own.
///
/// \param extra  text of the user's own sheet; may be empty
/// \param vertical  whether documents in columns are in it: they have base and enhanced turned, and one of their own
/// \throws Error  usage, when there is no style of that name, or when `extra` would fetch something or break the book
std::vector<StyleSheet> style_sheets(const std::string& style, const std::string& extra, bool vertical = false);

}  // namespace sheaf
