#pragma once

#include <optional>

#include "cli/options.hpp"
#include "cli/streams.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/model/account.hpp"

namespace sheaf::cli {

/// What a run came to: its account, as far as it got, and the error that ended it.
struct Outcome {
  Account account{};
  std::optional<Error> error{};
};

/// Asks the library for the book, with progress shown, findings printed and logged. An error is kept, since the account
/// is owed all the same.
/// \throws Error  usage (a bad SOURCE_DATE_EPOCH), undeliverable (the log cannot be written)
Outcome run_bundle(Options options, const Streams& streams);

/// The exit code of design.md §2.
int exit_code(const Outcome& outcome);
int exit_code(Trouble trouble) noexcept;

}  // namespace sheaf::cli
