#pragma once

#include "sheaf/model/plan.hpp"

namespace sheaf {

/// Fills what a plan does not say with what the defaults say; their sections and articles go behind its own.
void complete_plan(Plan& plan, const Plan& defaults);

}  // namespace sheaf
