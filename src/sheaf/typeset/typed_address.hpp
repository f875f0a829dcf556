#pragma once

#include <string>
#include <string_view>

#include "sheaf/adapt/xml.hpp"

namespace sheaf {

/// A safe address as people read and type it: without "https://" and a last lone slash, letters that were
/// percent-encoded as letters again. Browsers take it so. Letters that run from right to left stay encoded: between
/// slashes they would stand in another order than they are typed.
std::string typed_address(std::string_view address);

/// The link whose text is its address, with a place to part the line after each slash and before each sign: nothing is
/// added that a reader could copy or type.
void write_address(XmlWriter& xml, const std::string& address);

}  // namespace sheaf
