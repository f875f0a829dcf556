#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>

#include "sheaf/base/limits.hpp"

namespace sheaf {

/// Where the parser's text goes: from 64 KiB on a piece is one of its own.
inline constexpr std::size_t large_bytes = 64 << 10;

/// Small pieces that one parse may hold at once: what the elements of a page at its limit take, and as much again.
inline constexpr std::size_t most_small_bytes = limits::html_elements * 512;

/// Memory for one parse. Small pieces come from chunks that go all at once, so that a deep tree is never walked to free
/// it; what the parser gives back while it runs it gets again.
class ParserMemory {
 public:
  static void* allocate(void* self, std::size_t size) noexcept { return static_cast<ParserMemory*>(self)->get(size); }
  static void release(void* self, void* pointer) noexcept { static_cast<ParserMemory*>(self)->put_back(pointer); }

  ParserMemory() = default;
  ParserMemory(const ParserMemory&) = delete;
  ParserMemory& operator=(const ParserMemory&) = delete;
  ~ParserMemory() {
    while (large_ != nullptr) free_large(large_);
    while (chunks_ != nullptr) std::free(std::exchange(chunks_, chunks_->next));
  }

  /// Where get() jumps to when there is no more: gumbo is C, can pass no exception on, and does not check for null.
  /// Nothing that needs a destructor lies between.
  std::jmp_buf no_more{};

 private:
  struct Chunk {
    Chunk* next;
  };
  struct Large {
    Large* next;  // those alive
    Large* previous;
    std::size_t padding;
    std::size_t size_class;  // as before each small piece
  };
  struct Free {
    Free* next;
  };
  static constexpr std::size_t chunk_bytes = 1 << 20;
  static constexpr std::size_t large_class = 0;

  /// Steps of 8 bytes up to 512, then powers of two.
  static std::size_t class_of(std::size_t size) noexcept {
    return size <= 512 ? std::max<std::size_t>((size + 7) / 8, 1)
                       : 55 + static_cast<std::size_t>(std::bit_width(size - 1));
  }
  static std::size_t size_of(std::size_t size_class) noexcept {
    return size_class <= 64 ? size_class * 8 : std::size_t{1} << (size_class - 55);
  }

  void* get(std::size_t size) noexcept {
    if (size > large_bytes) return get_large(size);
    const std::size_t size_class = class_of(size);
    if (Free* const piece = free_[size_class]; piece != nullptr) {
      free_[size_class] = piece->next;
      return piece;
    }
    const std::size_t whole = sizeof(std::size_t) + size_of(size_class);
    if (whole > left_) add_chunk();
    auto* const header = reinterpret_cast<std::size_t*>(next_);
    next_ += whole;
    left_ -= whole;
    *header = size_class;
    return header + 1;
  }

  void add_chunk() noexcept {
    auto* const chunk = small_bytes_ < most_small_bytes ? static_cast<Chunk*>(std::malloc(chunk_bytes)) : nullptr;
    if (chunk == nullptr) std::longjmp(no_more, 1);
    chunk->next = std::exchange(chunks_, chunk);
    small_bytes_ += chunk_bytes;
    next_ = reinterpret_cast<char*>(chunk + 1);
    left_ = chunk_bytes - sizeof(Chunk);
  }

  void* get_large(std::size_t size) noexcept {
    void* const memory = std::malloc(sizeof(Large) + size);
    if (memory == nullptr) std::longjmp(no_more, 1);
    auto* const header = new (memory) Large{large_, nullptr, 0, large_class};
    if (large_ != nullptr) large_->previous = header;
    large_ = header;
    return header + 1;
  }

  void put_back(void* pointer) noexcept {
    if (pointer == nullptr) return;
    const std::size_t size_class = static_cast<std::size_t*>(pointer)[-1];
    if (size_class == large_class) return free_large(static_cast<Large*>(pointer) - 1);
    free_[size_class] = new (pointer) Free{free_[size_class]};
  }

  void free_large(Large* header) noexcept {
    (header->previous != nullptr ? header->previous->next : large_) = header->next;
    if (header->next != nullptr) header->next->previous = header->previous;
    std::free(header);
  }

  std::array<Free*, 72> free_{};  // by size class
  Chunk* chunks_ = nullptr;
  Large* large_ = nullptr;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t small_bytes_ = 0;
};

}  // namespace sheaf
