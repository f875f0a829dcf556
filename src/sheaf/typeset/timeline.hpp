#pragma once

#include <string_view>

#include "sheaf/model/block.hpp"

namespace sheaf {

/// Whether a short text is a moment and little else: a year ("1953", "c. 1890", "1914\u201318"), a day with its month
/// ("13 February", "3\u67081\u65e5"), an hour ("08:30", "17h45").
bool is_moment(std::string_view text, std::string_view language);

// Three moments and more, each with what happened then, and nothing between that is otherwise.
bool is_timeline(const DefinitionList& list, std::string_view language);
bool is_timeline(const List& list, std::string_view language);    ///< each item begins with its moment
bool is_timeline(const Table& table, std::string_view language);  ///< of two columns, the first of moments

}  // namespace sheaf
