#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sheaf/extract/article_fields.hpp"
#include "sheaf/extract/html_page.hpp"
#include "sheaf/model/inline.hpp"

namespace sheaf {

/// An absolute address made of a reference and the address that it stands in (RFC 3986 §5.2); "" when there is none.
std::string resolve_address(std::string_view base, std::string_view reference);

/// An address for a link or a source in a book: http, https, mailto or tel, made absolute; "" for anything else.
std::string web_address(const HtmlPage& page, std::string_view reference);

/// What a link leads to, without its content; nothing when it leads nowhere in a book (javascript:, file:, data: …).
/// A relative reference that names a file in the operand's folder is a link to that file, else it is resolved against
/// the page's address.
std::optional<Link> read_link(const HtmlPage& page, std::string_view reference);

/// Whether an address is that of a document to download: a form, a report. Links to such are no ways through a site.
bool is_document_address(std::string_view address) noexcept;

}  // namespace sheaf
