#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "sheaf/adapt/hash.hpp"
#include "sheaf/model/content.hpp"

namespace sheaf {

/// What of a picture file goes into the book: ranges of the file and a few bytes of our own, in order. Size, CRC and
/// hash are taken on the way, so that the file is read once.
class KeptBytes {
 public:
  /// A file whose metadata is spread over more places than this is decoded instead.
  static constexpr std::size_t most_pieces = 64;

  void add(std::span<const char> own);                                 ///< bytes that we made
  void keep(std::uint64_t offset, std::span<const char> of_the_file);  ///< bytes that stand at `offset`

  bool scattered() const noexcept { return pieces_.size() > most_pieces; }
  std::uint64_t size() const noexcept { return size_; }
  std::string hash() const { return hash_.hex(); }

  /// The pieces as parts of `path`.
  Content content(const std::shared_ptr<const PartReader>& files, const std::string& path) const;

 private:
  struct Range {
    std::uint64_t offset;
    std::uint64_t length;
  };
  void count(std::span<const char> bytes);

  std::vector<std::variant<std::string, Range>> pieces_;
  std::uint64_t size_ = 0;
  std::uint32_t crc32_ = 0;
  ContentHash hash_;
};

}  // namespace sheaf
