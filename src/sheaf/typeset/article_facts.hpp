#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "sheaf/adapt/xml.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf {

/// Where an article appeared: the name of its publication, else the host of its address; may be empty.
std::string publication_of(const Article& article);

/// The headline in full, as text; the document's title where the article has none.
std::string headline_of(const Article& article, const ContentDocument& document);

/// A headline as a link to its article, for a page in `page_language`; in the article's own language and direction.
void write_headline_link(XmlWriter& xml, const Article& article, const ContentDocument& document,
                         std::string_view page_language);

/// The title of a page, "h1" with the id "title", and a class that sets a long headline smaller.
void write_page_title(XmlWriter& xml, const std::string& text);

/// The class of a kicker, the line above a title: one of letters that have capitals is set in them, spaced. Not in
/// Turkish and Azeri, where a name in another language would get a dot.
const char* kicker_class(std::string_view text, std::string_view language) noexcept;

/// "5 min", not to be parted at the end of a line; nothing for 0.
std::string unbroken_time(std::int64_t minutes, std::string_view language);

/// A line of facts: "a · b · c", without those that are empty.
std::string joined_facts(std::initializer_list<std::string_view> facts);

}  // namespace sheaf
