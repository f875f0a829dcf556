#pragma once

#include <cstddef>
#include <optional>

#include "sheaf/model/math.hpp"

namespace sheaf {

/// Elements that hold text and nothing else (MathML 3, section 3.2).
bool is_token(MathElement element) noexcept;

/// How many children an element must have (MathML 3, section 3.1.3); none for those that hold no elements; nothing when
/// any number will do.
std::optional<std::size_t> children_demanded(MathElement element) noexcept;

}  // namespace sheaf
