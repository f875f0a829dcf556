#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sheaf/model/article.hpp"

namespace sheaf {

/// Eight hex digits that follow from an identity alone.
std::string short_hash(std::string_view identity);

/// Where the page of a section stands: "text/section-culture-0123abcd.xhtml".
std::string section_file_name(std::string_view section);

/// An id that any reader takes: ASCII letters, digits, '-', '_' and '.', a letter first. Ids that could meet one of
/// sheaf's own ("fig-3") or hold other scripts get a form of their own. Empty when `source` is.
std::string safe_id(std::string_view source);

}  // namespace sheaf
