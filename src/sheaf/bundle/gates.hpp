#pragma once

#include <vector>

#include "sheaf/bundle/request.hpp"
#include "sheaf/model/account.hpp"

namespace sheaf {

/// The demands of the command line, and those of the plan whose key it leaves open.
/// \throws Error  usage, when the plan's cannot be read
std::vector<Requirement> all_requirements(const Request& request, const Plan& plan);

/// Holds the account against --strict and --require, before anything is written.
/// \throws Error  limit_not_met, with what was missed and by how much
void hold_gates(const Account& account, bool strict, const std::vector<Requirement>& requirements);

}  // namespace sheaf
