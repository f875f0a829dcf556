#pragma once

#include <string>

#include "sheaf/model/content.hpp"

namespace sheaf {

/// All bytes of a picture in memory, one piece after the other. The caller has looked at the size.
/// \throws Error  unreadable
std::string content_bytes(const Content& content);

}  // namespace sheaf
