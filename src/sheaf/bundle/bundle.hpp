#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "sheaf/bundle/request.hpp"
#include "sheaf/model/account.hpp"

namespace sheaf {

enum class Stage { reading, fitting, writing };

/// What a run tells while it works; all calls come from the calling thread.
struct Progress {
  std::function<void(Stage stage, std::size_t done, std::size_t of, const std::string& label)> step{};
};

/// Makes one book of one collection, or with `individual` a book of each article: the stages, in order.
/// With `dry_run` everything but the writing. `account` is filled as far as the run came, also when it throws.
/// \throws Error  nothing_usable, limit_not_met (--strict, --require), undeliverable, usage, interrupted
void bundle(const Request& request, const Progress& progress, Account& account);

}  // namespace sheaf
