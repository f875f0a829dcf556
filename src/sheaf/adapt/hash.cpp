#include "sheaf/adapt/hash.hpp"

#include <openssl/evp.h>
#include <xxhash.h>

#include <array>
#include <cassert>
#include <new>

namespace sheaf {
namespace {

std::string hex_of(std::span<const unsigned char> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const unsigned char byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 0xF];
  }
  return text;
}

std::string hex_of(XXH128_hash_t hash) {
  XXH128_canonical_t canonical{};
  XXH128_canonicalFromHash(&canonical, hash);  // big-endian, so the same digits on every machine
  return hex_of(canonical.digest);
}

std::span<const unsigned char> digest(std::string_view bytes, const EVP_MD* method,
                                      std::array<unsigned char, EVP_MAX_MD_SIZE>& into) {
  unsigned int size = 0;
  // It fails only for want of memory: both methods are always there, and neither can refuse bytes.
  if (EVP_Digest(bytes.data(), bytes.size(), into.data(), &size, method, nullptr) != 1) throw std::bad_alloc();
  return std::span(into).first(size);
}

}  // namespace

struct ContentHash::State {
  struct Free {
    void operator()(XXH3_state_t* state) const noexcept { XXH3_freeState(state); }
  };
  std::unique_ptr<XXH3_state_t, Free> handle{XXH3_createState()};
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
  if (!state_->handle) throw std::bad_alloc();
  XXH3_128bits_reset(state_->handle.get());
}

ContentHash::~ContentHash() = default;

void ContentHash::update(std::span<const char> bytes) {
  XXH3_128bits_update(state_->handle.get(), bytes.data(), bytes.size());
}

std::string ContentHash::hex() const {
  return hex_of(XXH3_128bits_digest(state_->handle.get()));
}

std::string content_hash(std::string_view bytes) {
  return hex_of(XXH3_128bits(bytes.data(), bytes.size()));
}

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> buffer{};
  return hex_of(digest(bytes, EVP_sha256(), buffer));
}

std::string uuid_urn(std::string_view name) {
  // sheaf's own namespace, drawn once: it must never change, or every book and article would be a new one.
  constexpr std::string_view name_space("\x11\x31\x3b\x40\x37\x45\x4c\xdc\xb9\x18\x72\xb5\x9c\xf0\x82\xf1", 16);
  std::array<unsigned char, EVP_MAX_MD_SIZE> buffer{};
  digest(std::string(name_space) + std::string(name), EVP_sha1(), buffer);
  buffer[6] = static_cast<unsigned char>((buffer[6] & 0x0F) | 0x50);  // RFC 9562 5.5: version 5
  buffer[8] = static_cast<unsigned char>((buffer[8] & 0x3F) | 0x80);  // RFC 9562 4.1: the variant
  const std::string hex = hex_of(std::span(buffer).first(16));
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) +
         "-" + hex.substr(20);
}

}  // namespace sheaf
