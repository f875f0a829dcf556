#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/archive.hpp"

namespace sheaf {

enum class Overwrite { own_books, anything };

struct DeliverSettings {
  Overwrite overwrite = Overwrite::own_books;  ///< anything: --force
  std::size_t jobs = 1;
  const std::atomic<bool>* interrupted = nullptr;  ///< looked at between entries, and between pieces of a picture
  std::function<void(std::size_t done, std::size_t of)> progress{};
};

/// The text of a deferred document; called from several threads.
using TypesetDocument = std::function<std::string(std::size_t document)>;

/// Writes the archive to `path`: into ".NAME.sheaf-part" beside it, synced, then renamed. An older book stays until the
/// new one is whole, and gives it its permissions; the part file that a killed run left is removed, with a finding. A
/// symbolic link is followed: the book that it leads to is replaced, and the link stays. Documents and pictures go
/// through a bounded window, so memory does not grow with the book.
///
/// \returns the size of the book in bytes
/// \throws Error  undeliverable (no room, no permission, not a book of sheaf's own, a picture that changed meanwhile),
///                unreadable, interrupted; whatever `document` throws
std::uint64_t deliver(const Archive& archive, const TypesetDocument& document, const std::string& path,
                      const DeliverSettings& settings, Report& report);

/// The same to a stream (-o -), once the book is whole in a temporary file: its reader gets a book, or nothing.
std::uint64_t deliver(const Archive& archive, const TypesetDocument& document, std::ostream& out,
                      const DeliverSettings& settings);

class PartFile;

/// A book that is written whole beside its name, and does not stand under it yet: so that several books come to stand
/// under their names together. Out of scope unpublished, it leaves nothing behind.
class WrittenBook {
 public:
  /// Writes the part file, as `deliver` does. \throws Error  as `deliver`
  WrittenBook(const Archive& archive, const TypesetDocument& document, const std::string& path,
              const DeliverSettings& settings, Report& report);
  ~WrittenBook();
  WrittenBook(WrittenBook&&) noexcept;
  WrittenBook& operator=(WrittenBook&&) noexcept;

  std::uint64_t size() const noexcept { return size_; }

  /// Brings the bytes to the disk: what may still fail before a rename. \throws Error  undeliverable
  void sync();

  /// Puts the book in the place of an older one. \throws Error  undeliverable
  void publish();

 private:
  std::unique_ptr<PartFile> part_;
  std::uint64_t size_ = 0;
};

/// What a book weighs before it is written.
struct MeasuredBook {
  std::uint64_t size = 0;                ///< bytes of the book, exactly
  std::vector<std::uint64_t> entries{};  ///< bytes of each entry as it is stored, in the archive's order
  bool operator==(const MeasuredBook&) const = default;
};

/// Makes the book and counts its bytes, without writing any.
/// \throws Error  unreadable, interrupted; whatever `document` throws
MeasuredBook measure(const Archive& archive, const TypesetDocument& document, const DeliverSettings& settings);

/// Whether the file is a book of sheaf's own with this identifier ("urn:uuid:…").
bool is_book_of(const std::string& path, const std::string& identifier);

/// Whether `path` may be replaced: nothing is there, or a book that sheaf made, or `overwrite` says so.
/// \throws Error  undeliverable, with advice
void check_target(const std::string& path, Overwrite overwrite);

}  // namespace sheaf
