#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sheaf/adapt/xml.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf {

/// A whole XHTML document: head with title and style sheets, and a body of this epub:type (may be empty).
std::string write_document(const Publication& publication, const ContentDocument& document, const char* body_type,
                           const std::function<void(XmlWriter&)>& write_body);

/// An address below EPUB/ as a document of text/ spells it.
std::string from_text_folder(std::string_view href);

/// A paragraph of one class, when there is text for it.
void write_line_of(XmlWriter& xml, const char* class_name, std::string_view text);

}  // namespace sheaf
