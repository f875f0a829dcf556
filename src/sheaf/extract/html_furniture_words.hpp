#pragma once

#include <string_view>

namespace sheaf {

// What the words of a heading or a line say of it, in the languages that pages are most often written in.

/// A heading that opens a list of other articles, comments and the like: "Related articles", "Читайте также".
bool opens_furniture(std::string_view heading);

/// A heading of a list that belongs to the text though it is nothing but links: "References".
bool names_sources(std::string_view heading);

/// A line that leads elsewhere or asks for something by its beginning: "Read more:".
bool begins_appeal(std::string_view line);

/// A line that is a label of what a saved page has lost, or of its machinery: "Advertisement".
bool is_stray_label(std::string_view line);

/// A link whose words are no title but a button's: "Learn more".
bool is_link_label(std::string_view line);

/// A line that holds words with which pages close: "All rights reserved".
bool closes_page(std::string_view line);

/// A line that asks a reader to buy: "Book a demo".
bool calls_reader(std::string_view line);

}  // namespace sheaf
