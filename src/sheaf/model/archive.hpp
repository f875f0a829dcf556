#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "sheaf/model/content.hpp"

namespace sheaf {

enum class Packing { store, deflate, smaller };  ///< smaller: deflated only where that saves a tenth

/// An entry whose text is made when it is written: the index of its document in the Publication.
struct DeferredDocument {
  std::size_t document = 0;
  bool operator==(const DeferredDocument&) const = default;
};

struct ArchiveEntry {
  std::string name{};  ///< whole path in the archive, [a-z0-9._/-] but for META-INF and EPUB
  Packing packing = Packing::deflate;
  std::variant<Content, DeferredDocument> content{};
  bool operator==(const ArchiveEntry&) const = default;
};

/// The entries of a book, in their order: mimetype first.
struct Archive {
  std::vector<ArchiveEntry> entries{};
  bool operator==(const Archive&) const = default;
};

}  // namespace sheaf
