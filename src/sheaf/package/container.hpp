#pragma once

#include <string>

namespace sheaf {

/// META-INF/container.xml: says where the package document is.
std::string container_document();

}  // namespace sheaf
