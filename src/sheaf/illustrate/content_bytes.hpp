#pragma once

#include <string>

#include "sheaf/model/content.hpp"

namespace sheaf {

/// All bytes of a picture in memory. \throws Error  unreadable
std::string content_bytes(const Content& content);
/// All pieces in memory, one after the other. The caller has looked at the size.
/// \throws Error  unreadable
std::string all_bytes(const Content& content);

}  // namespace sheaf
