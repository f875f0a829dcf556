#pragma once

#include <vector>

#include "sheaf/bundle/book.hpp"
#include "sheaf/bundle/request.hpp"
#include "sheaf/read/list_sources.hpp"
#include "sheaf/typeset/typeset.hpp"

namespace sheaf {

/// The fonts that the command line, or else the plan, names, looked at.
/// \throws Error  when one cannot be read, is none, forbids to be embedded, or does not go with the others
std::vector<NamedFont> named_fonts(const Request& request, const Listing& listing);

/// Tells the account of the fonts in the books, and the report of the characters that they lack.
void enter_fonts(const std::vector<Book>& books, const TypesetSettings& style, Report& report, Account& account);

}  // namespace sheaf
