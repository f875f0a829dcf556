#pragma once

#include <string>

#include "sheaf/bundle/choose_destination.hpp"

namespace sheaf::cli {

/// A destination that is built in. \throws Error  usage, when there is none of that name
Destination destination_named(const std::string& name);

}  // namespace sheaf::cli
