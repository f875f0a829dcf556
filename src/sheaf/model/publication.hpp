#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sheaf/base/media_type.hpp"
#include "sheaf/model/collection.hpp"

namespace sheaf {

enum class DocumentRole { cover, title_page, navigation, section, article, illustrations, sources, colophon };

/// One XHTML file of the package: what the package document, the navigation and the NCX must know of it. Its text is
/// made when the archive asks for it (typeset/content_document), so that a book never sits in memory whole.
struct ContentDocument {
  DocumentRole role = DocumentRole::article;
  std::string id{};         ///< of its manifest item, an NCName: "a-<8 hex>" for an article
  std::string file_name{};  ///< below EPUB/: "text/tides-0123abcd.xhtml"
  std::string title{};      ///< plain text, at most 80 code points: the label in the contents
  std::string language{};
  Direction direction = Direction::ltr;
  bool vertical = false;  ///< columns from right to left
  bool has_math = false;  ///< properties="mathml"
  bool linear = true;
  std::size_t article = 0;             ///< index into Collection::articles, for an article
  int minutes = 0;                     ///< reading time, of an article
  std::string section{};               ///< the section it opens or belongs to; empty: none
  std::vector<std::string> credits{};  ///< who made the pictures of an article, each once, in order
  bool operator==(const ContentDocument&) const = default;
};

/// A line of the contents.
struct TocEntry {
  std::string label{};
  std::string href{};  ///< relative to EPUB/
  std::vector<TocEntry> children;
  bool operator==(const TocEntry& other) const {
    return label == other.label && href == other.href && children == other.children;
  }
};

/// A named spot: epub:type word, label and target.
struct Landmark {
  std::string type{};
  std::string label{};
  std::string href{};
  bool operator==(const Landmark&) const = default;
};

/// A picture with a caption, for the list of illustrations.
struct Illustration {
  std::string label{};
  std::string href{};  ///< "text/tides-0123abcd.xhtml#fig-3"
  std::size_t article = 0;
  bool operator==(const Illustration&) const = default;
};

/// What the accessibility metadata is computed from.
struct AccessibilityFacts {
  bool has_images = false;
  bool has_math = false;
  bool every_image_described = true;  ///< each non-decorative picture has alternative text from its source
  std::size_t images_without_text = 0;
  bool operator==(const AccessibilityFacts&) const = default;
};

/// Which documents a style sheet is for.
enum class SheetUse { all, horizontal, vertical };

struct StyleSheet {
  std::string file_name{};  ///< "css/base.css"
  std::string text{};
  SheetUse use = SheetUse::all;
  bool operator==(const StyleSheet&) const = default;
};

/// A font that the book brings along.
struct BookFont {
  std::string file_name{};  ///< "fonts/example-serif-bold.ttf"
  MediaType type = MediaType::ttf;
  std::string bytes{};
  std::string name{};         ///< "Example Serif Bold"
  std::string copyright{};    ///< what the font says of itself, in its words
  std::string license{};      ///< likewise
  std::string license_url{};  ///< likewise
  bool operator==(const BookFont&) const = default;
};

/// Characters of the text that its upright font does not have.
struct FontGaps {
  std::int64_t count = 0;              ///< of places in the text
  std::vector<char32_t> characters{};  ///< each once, in order
  bool operator==(const FontGaps&) const = default;
};

/// The book, laid out: every document's name, order and role; pictures and articles stay in the collection.
struct Publication {
  BookMetadata book{};
  std::string identifier{};  ///< "urn:uuid:…", version 5
  Direction progression = Direction::ltr;
  bool vertical = false;                     ///< set in columns from right to left: its pages turn that way, too
  std::vector<ContentDocument> documents{};  ///< the spine, in reading order
  std::vector<TocEntry> contents{};
  std::vector<Landmark> landmarks{};
  std::vector<Illustration> illustrations{};
  std::vector<StyleSheet> styles{};
  std::vector<BookFont> fonts{};
  FontGaps font_gaps{};
  bool numbered_figures = false;  ///< captions begin with "Figure 3."
  std::string generator{};        ///< "sheaf 0.1.0": how sheaf knows its own books again
  AccessibilityFacts accessibility{};
  std::string accessibility_summary{};  ///< in the book's language
  bool operator==(const Publication&) const = default;
};

}  // namespace sheaf
