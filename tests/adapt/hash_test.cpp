#include "sheaf/adapt/hash.hpp"

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("hashes are those of the published vectors", "[adapt][hash]") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("a hash in pieces is the hash of the whole", "[adapt][hash]") {
  ContentHash hash;
  hash.update(std::string_view("The sea "));
  hash.update({});
  hash.update(std::string_view("rose."));
  CHECK(hash.hex() == content_hash("The sea rose."));
}

TEST_CASE("names in sheaf's namespace never change", "[adapt][hash]") {
  CHECK(uuid_urn("Tides") == uuid_urn("Tides"));
  CHECK(uuid_urn("Tides") == "urn:uuid:6c3d67ec-17d5-5736-bc7a-4da344f535f0");
  CHECK(uuid_urn("") != uuid_urn("Tides"));
}
