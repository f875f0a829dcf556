#pragma once

#include <span>

#include "cli/command.hpp"

namespace sheaf::cli {

std::span<const Command> command_table() noexcept;

}  // namespace sheaf::cli
