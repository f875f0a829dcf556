#pragma once

#include <string>

#include "sheaf/base/error.hpp"
#include "sheaf/model/account.hpp"

namespace sheaf {

/// The account as JSON, schema version 1 (docs/guide.md), with a line feed at its end.
/// \param error  what ended the run, or nullptr when a book was made
std::string account_to_json(const Account& account, const Error* error = nullptr);

/// A finding as one line of JSON with its line feed, for --log.
std::string finding_to_json(const Finding& finding);

}  // namespace sheaf
