#include "sheaf/adapt/deflate.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

struct FreeCompressor {
  void operator()(libdeflate_compressor* handle) const noexcept { libdeflate_free_compressor(handle); }
};
struct FreeDecompressor {
  void operator()(libdeflate_decompressor* handle) const noexcept { libdeflate_free_decompressor(handle); }
};

/// A compressor holds some hundred kilobytes and no state between calls: one for each thread that asks.
libdeflate_compressor& compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> handle(libdeflate_alloc_compressor(6));
  if (!handle) throw std::bad_alloc();
  return *handle;
}

/// RFC 1950: Deflate in 32 KiB windows at most, and a check over both bytes of the header.
bool has_zlib_header(std::string_view bytes) noexcept {
  if (bytes.size() < 2) return false;
  const unsigned first = static_cast<unsigned char>(bytes[0]);
  const unsigned second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0F) == 8 && (first >> 4) <= 7 && (first * 256 + second) % 31 == 0;
}

/// Both ways to call libdeflate: with a zlib header, or raw.
using Inflate = libdeflate_result (*)(libdeflate_decompressor*, const void*, size_t, void*, size_t, size_t*);

libdeflate_result inflate_within(Inflate method, std::string_view bytes, std::size_t limit, std::string& out) {
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> handle(libdeflate_alloc_decompressor());
  if (!handle) throw std::bad_alloc();
  // Deflate makes at most 1032 bytes of one, so memory stays in proportion to what came in.
  const std::size_t most = bytes.size() > limit / 1032 ? limit : std::min(limit, bytes.size() * 1032);
  for (std::size_t room = std::min(most, std::max<std::size_t>(bytes.size() * 4, 4096));;
       room = std::min(most, room * 4)) {
    out.resize(room);
    std::size_t size = 0;
    const libdeflate_result result = method(handle.get(), bytes.data(), bytes.size(), out.data(), room, &size);
    if (result == LIBDEFLATE_SUCCESS) out.resize(size);
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room == most) return result;
  }
}

}  // namespace

std::string deflate(std::string_view bytes) {
  libdeflate_compressor& handle = compressor();
  std::string out(libdeflate_deflate_compress_bound(&handle, bytes.size()), '\0');
  out.resize(libdeflate_deflate_compress(&handle, bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

std::uint32_t crc32(std::span<const char> bytes, std::uint32_t seed) noexcept {
  return bytes.empty() ? seed : libdeflate_crc32(seed, bytes.data(), bytes.size());
}

std::string inflate(std::string_view bytes, std::size_t limit) {
  std::string out;
  libdeflate_result result = LIBDEFLATE_BAD_DATA;
  if (has_zlib_header(bytes)) result = inflate_within(libdeflate_zlib_decompress, bytes, limit, out);
  if (result == LIBDEFLATE_BAD_DATA) result = inflate_within(libdeflate_deflate_decompress, bytes, limit, out);
  if (result == LIBDEFLATE_INSUFFICIENT_SPACE) {
    throw Error(Trouble::malformed, {}, "compressed data holds more than " + std::to_string(limit) + " bytes",
                "check where it comes from");
  }
  if (result != LIBDEFLATE_SUCCESS) throw Error(Trouble::malformed, {}, "compressed data is damaged", "save it again");
  return out;
}

}  // namespace sheaf
