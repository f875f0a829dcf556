#pragma once

#include <string>

#include "sheaf/model/account.hpp"

namespace sheaf {

/// The account as JSON, schema version 1 (docs/guide.md).
std::string account_to_json(const Account& account);

/// A finding as one line of JSON, for --log.
std::string finding_to_json(const Finding& finding);

}  // namespace sheaf
