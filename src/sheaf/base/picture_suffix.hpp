#pragma once

#include <string_view>

namespace sheaf {

/// Whether a name or a path ends as files of pictures do: ".jpg", ".PNG". It tells what people meant, not what the
/// bytes are.
bool has_picture_suffix(std::string_view name) noexcept;

}  // namespace sheaf
