#pragma once

#include "sheaf/deliver/deliver.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/typeset/typeset.hpp"

namespace sheaf {

/// A book laid out and packed, whose documents are typeset when the archive asks for them. The collection outlives it.
class LaidBook {
 public:
  LaidBook(const Collection& collection, const TypesetSettings& style);
  LaidBook(const LaidBook&) = delete;
  LaidBook& operator=(const LaidBook&) = delete;

  const Publication& publication() const noexcept { return publication_; }
  const Archive& archive() const noexcept { return archive_; }
  const TypesetDocument& document() const noexcept { return document_; }

 private:
  Publication publication_;
  Archive archive_;
  TypesetDocument document_;  ///< refers to the publication
};

}  // namespace sheaf
