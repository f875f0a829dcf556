#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sheaf {

/// The bytes of a `data:` address, base64 or percent-encoded; nothing, when it is malformed or holds more than `limit`
/// bytes. The declared media type is not asked.
std::optional<std::string> decode_data_address(std::string_view address, std::size_t limit);

}  // namespace sheaf
