#pragma once

#include <stdexcept>
#include <string>

#include "sheaf/base/place.hpp"

namespace sheaf {

/// What kind of failure an `Error` reports; `cli::run` alone maps it to an exit code.
enum class Trouble {
  usage,           ///< the command line or the plan was wrong
  unreadable,      ///< a file could not be opened or read
  malformed,       ///< a file is not what it says it is
  unusable_image,  ///< a picture cannot be shown
  nothing_usable,  ///< no article in the whole input
  limit_not_met,   ///< a limit, a `--require` gate or `--strict`
  undeliverable,   ///< the book could not be written
  interrupted,     ///< the user stopped the run
};

/// The one exception of sheaf: thrown by a function that cannot return its value.
///
/// `what()` reads "tides.html:14:7: the image is 0 bytes long\n  try: save the page again".
class Error : public std::runtime_error {
 public:
  /// \param happened  what went wrong, as a clause: "the image is 0 bytes long"
  /// \param advice    what the reader can do, as an order: "save the page again"; may be empty
  Error(Trouble trouble, Place place, std::string happened, std::string advice);

  Trouble trouble() const noexcept { return trouble_; }
  const Place& place() const noexcept { return place_; }
  const std::string& happened() const noexcept { return happened_; }
  const std::string& advice() const noexcept { return advice_; }

 private:
  Trouble trouble_;
  Place place_;
  std::string happened_;
  std::string advice_;
};

}  // namespace sheaf
