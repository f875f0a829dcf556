#pragma once

#include <cstdint>
#include <string_view>

#include "sheaf/bundle/request.hpp"
#include "sheaf/model/destination.hpp"
#include "sheaf/model/plan.hpp"

namespace sheaf {

/// "25MB" (10^6 bytes), "25MiB" (2^20), kB, KiB, GB, GiB, B; with one point at most: "1.5MB". At least 10 kB, at most
/// 1000 GB. \throws Error  usage
std::uint64_t parse_size(std::string_view text, std::string_view said_by);

/// How large a book may be: as the command line says, else the plan, else the destination. 0: as large as it gets.
/// \throws Error  usage
std::uint64_t size_limit(const Request& request, const Plan& plan, const Destination& destination);

}  // namespace sheaf
