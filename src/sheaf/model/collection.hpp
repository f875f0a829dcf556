#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sheaf/base/media_type.hpp"
#include "sheaf/model/article.hpp"
#include "sheaf/model/colophon.hpp"
#include "sheaf/model/content.hpp"

namespace sheaf {

/// A picture as it goes into the book: upright, JPEG or PNG, without a trace of place or person.
struct Image {
  MediaType type = MediaType::jpeg;
  int width = 0;  ///< pixels, as shown
  int height = 0;
  std::string name{};  ///< file name in the book, "img-<16 hex>.jpg", from the bytes of the source
  Content content{};   ///< size, crc and where the bytes are
  bool operator==(const Image&) const = default;
};

/// One book of several that hold a collection between them, as the others name it.
struct Volume {
  std::string title{};  ///< "Field Notes, 2 of 3"
  std::string first{};  ///< headline of its first article
  std::string last{};   ///< headline of its last one; empty when there is but one
  bool operator==(const Volume&) const = default;
};

/// Which volume a book is, and what the others are.
struct Volumes {
  std::size_t number = 0;     ///< counts from 1; 0: the book is whole
  std::string whole{};        ///< title of what they hold between them
  std::vector<Volume> all{};  ///< itself too, in order
  bool operator==(const Volumes&) const = default;
};

/// What is said of the book as a whole.
struct BookMetadata {
  std::string id{};     ///< the collection's key; empty: the title. Never changes between editions
  std::string title{};  ///< never empty, never "Untitled"
  std::string subtitle{};
  std::vector<std::string> creators{};
  std::string language{};  ///< BCP 47; that of most articles' words, unless given
  std::string publisher{};
  std::string rights{};
  std::string description{};
  std::optional<std::chrono::year_month_day> date{};  ///< of publication
  std::chrono::sys_seconds modified{};                ///< design.md §4: never the clock
  std::string series{};
  std::string number{};
  Volumes volumes{};
  bool operator==(const BookMetadata&) const = default;
};

/// The ordered articles with their pictures: everything that goes into one book.
struct Collection {
  BookMetadata book{};
  std::vector<Article> articles{};  ///< in reading order; those of a section stand together
  std::vector<Image> images{};      ///< each once, in order of first use
  std::optional<Image> cover{};
  std::optional<Colophon> colophon{};  ///< absent: the book has no such page
  bool operator==(const Collection&) const = default;
};

}  // namespace sheaf
