#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/base/data_value.hpp"
#include "sheaf/model/article.hpp"

namespace sheaf {

/// The first member of a table with one of the names, upper and lower case alike, that is not empty; or nullptr.
const DataValue* find_field(const DataValue& table, std::span<const std::string_view> names);

/// Fills in what a table of front matter or article data says of an article: headline, deck, byline, date, language,
/// URL, site, rights, section and tags, under their own names and the usual other ones (docs/input.md). What it does
/// not say stays as it is.
void read_fields(const DataValue& table, Article& article);

/// Whether an address can be an article's own: absolute, http or https, without blanks.
bool is_web_address(std::string_view address);

}  // namespace sheaf
