#pragma once

#include <string>

namespace sheaf {

/// Where something was found, for messages.
struct Place {
  std::string file{};  ///< as the user would type it; empty: not from a file
  int line = 0;        ///< counts from 1; 0: not known
  int column = 0;      ///< counts from 1, in bytes; 0: not known

  bool operator==(const Place&) const = default;
};

/// "tides.html:14:7", "tides.html:14" or "tides.html", whatever is known.
std::string to_text(const Place& place);

}  // namespace sheaf
