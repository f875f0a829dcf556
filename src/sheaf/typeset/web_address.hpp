#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// A link address as a book may carry it: http, https, mailto or tel, with a plausible host, every other character than
/// those of RFC 3986 percent-encoded. Empty when it cannot be a link.
std::string safe_address(std::string_view address);

/// What two spellings of one page's address have in common: host and path, without scheme, `www.`, fragment, `utm_…`
/// parameters and the last slash. Empty when it is no web address.
std::string address_key(std::string_view address);

std::string_view address_host(std::string_view address) noexcept;      ///< "example.org", without `www.`
std::string_view address_fragment(std::string_view address) noexcept;  ///< what follows '#', or nothing

/// The address of `path`, a file in the folder of `page`, as seen from the web address under which `page` was
/// published: the way from one file to the other, walked there. Empty when it climbs out.
std::string address_of_file(std::string_view path, std::string_view page, std::string_view page_address);

}  // namespace sheaf
