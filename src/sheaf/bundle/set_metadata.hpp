#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sheaf/bundle/request.hpp"

namespace sheaf {

/// Sets one key of [book], as -M KEY=VALUE gives it: id, title, subtitle, creator (each adds one), language, publisher,
/// rights, description, date, modified, series, number, style, cover, order.
/// \throws Error  usage, for an unknown key or a value that the key does not take
void set_metadata(Request& request, const std::string& key, const std::string& value);

/// The keys of set_metadata, for messages and completions.
std::span<const std::string_view> metadata_keys() noexcept;

}  // namespace sheaf
