#include "sheaf/bundle/version.hpp"

namespace sheaf {

std::string version() {
  return SHEAF_VERSION;
}

}  // namespace sheaf
