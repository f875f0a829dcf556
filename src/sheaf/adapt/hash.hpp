#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace sheaf {

/// XXH3-128 of bytes that come in pieces: names inside a book.
class ContentHash {
 public:
  ContentHash();
  ~ContentHash();
  ContentHash(const ContentHash&) = delete;
  ContentHash& operator=(const ContentHash&) = delete;

  void update(std::span<const char> bytes);
  std::string hex() const;  ///< 32 lower-case digits

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string content_hash(std::string_view bytes);  ///< XXH3-128, 32 lower-case hex digits
std::string sha256(std::string_view bytes);        ///< 64 lower-case hex digits

/// RFC 9562 version 5 under sheaf's own namespace: "urn:uuid:…", lower case. `name` is UTF-8, in NFC.
std::string uuid_urn(std::string_view name);

}  // namespace sheaf
