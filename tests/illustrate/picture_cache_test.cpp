#include "sheaf/illustrate/picture_cache.hpp"

#include <map>
#include <memory>

#include "pictures.hpp"
#include "sheaf/adapt/deflate.hpp"
#include "sheaf/adapt/hash.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/base/result_store.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/illustrate/picture_key.hpp"
#include "sheaf/illustrate/prepare_image.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

/// Results in memory, with counts of what was asked.
class MemoryStore final : public ResultStore {
 public:
  std::optional<std::string> find(const std::string& key) override {
    const auto found = results.find(key);
    if (found == results.end()) return std::nullopt;
    ++hits;
    return found->second;
  }
  void keep(const std::string& key, const std::string& bytes) override {
    ++kept;
    results[key] = bytes;
  }
  void drop(const std::string& key) override { dropped += static_cast<int>(results.erase(key)); }

  std::map<std::string, std::string> results{};
  int hits = 0;
  int kept = 0;
  int dropped = 0;
};

const std::string key(32, '7');

CodedPicture coded(const std::string& bytes) {
  return {.type = MediaType::png,
          .width = 12,
          .height = 8,
          .animated = true,
          .crc32 = crc32(bytes),
          .hash = content_hash(bytes),
          .bytes = bytes};
}

std::string sideways() {
  return with_segments(photograph(120, 80), exif(6, "Maria"));
}

}  // namespace

TEST_CASE("a kept picture is found as it was", "[illustrate][cache]") {
  MemoryStore store;
  CHECK(find_picture(store, key) == std::nullopt);
  keep_picture(store, key, coded("a picture\nof two lines"));
  CHECK(find_picture(store, key) == coded("a picture\nof two lines"));
  CHECK(store.dropped == 0);
}

TEST_CASE("an entry that is damaged, cut short or of another picture is dropped", "[illustrate][cache]") {
  MemoryStore store;
  keep_picture(store, key, coded("a picture"));
  const std::string whole = store.results[key];
  const auto is_dropped = [&](const std::string& entry) {
    store.results[key] = entry;
    store.dropped = 0;
    return find_picture(store, key) == std::nullopt && store.dropped == 1 && store.results.empty();
  };
  for (std::size_t i = 0; i < whole.size(); ++i) {
    INFO(i);
    std::string damaged = whole;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CHECK(is_dropped(damaged));
    CHECK(is_dropped(whole.substr(0, i)));
  }
  CHECK(is_dropped(whole + "x"));
  CHECK(is_dropped("<html>"));
  CHECK(is_dropped(std::string(100'000, '\0')));
  store.results[std::string(32, '8')] = whole;
  CHECK(find_picture(store, std::string(32, '8')) == std::nullopt);
}

TEST_CASE("an entry whose sums are right is not taken when its facts are no picture's", "[illustrate][cache]") {
  MemoryStore store;
  CodedPicture wide = coded("a picture");
  wide.width = 100'000;
  keep_picture(store, key, wide);
  CHECK(find_picture(store, key) == std::nullopt);
  CodedPicture flat = coded("a picture");
  flat.height = 0;
  keep_picture(store, key, flat);
  CHECK(find_picture(store, key) == std::nullopt);
  keep_picture(store, key, coded(""));
  CHECK(find_picture(store, key) == std::nullopt);
}

TEST_CASE("a picture's key follows from its bytes and from every fact that changes the outcome",
          "[illustrate][cache]") {
  const Destination usual;
  const std::string first = picture_key("bytes", ImageFormat::jpeg, usual);
  CHECK(first.size() == 32);
  CHECK(first == picture_key("bytes", ImageFormat::jpeg, usual));
  CHECK(first != picture_key("other", ImageFormat::jpeg, usual));
  CHECK(first != picture_key("bytes", ImageFormat::png, usual));
  const auto changed = [&](void (*change)(Destination&)) {
    Destination destination = usual;
    change(destination);
    return picture_key("bytes", ImageFormat::jpeg, destination) != first;
  };
  CHECK(changed([](Destination& to) { to.width = 800; }));
  CHECK(changed([](Destination& to) { to.height = 800; }));
  CHECK(changed([](Destination& to) { to.pixels = 800; }));
  CHECK(changed([](Destination& to) { to.grey = true; }));
  CHECK(changed([](Destination& to) { to.quality = 60; }));
  CHECK_FALSE(changed([](Destination& to) { to.title = "Another name"; }));
  CHECK(picture_code().size() == 64);
}

TEST_CASE("a picture that an earlier run coded anew is not coded again", "[illustrate][cache]") {
  const auto store = std::make_shared<MemoryStore>();
  const PreparingSettings without{.spool = std::make_shared<Spool>()};
  const PreparingSettings with{.spool = std::make_shared<Spool>(), .results = store};
  const PreparedImage plain = prepare_bytes(sideways(), without);
  const PreparedImage cold = prepare_bytes(sideways(), with);
  CHECK(store->kept == 1);
  const PreparedImage warm = prepare_bytes(sideways(), with);
  CHECK(store->kept == 1);
  CHECK(store->hits == 1);
  REQUIRE((plain.image && cold.image && warm.image));
  for (const PreparedImage& prepared : {cold, warm}) {
    CHECK(bytes_of(prepared.image->content) == bytes_of(plain.image->content));
    CHECK(prepared.image->name == plain.image->name);
    CHECK(prepared.image->width == 80);
    CHECK(prepared.image->height == 120);
  }

  SECTION("it is taken from the store, and nothing else is looked at") {
    const std::string other = encode_jpeg(slope(10, 10), 90);
    CodedPicture swapped = coded(other);
    swapped.type = MediaType::jpeg;
    keep_picture(*store, store->results.begin()->first, swapped);
    CHECK(bytes_of(prepare_bytes(sideways(), with).image->content) == other);
  }
  SECTION("a damaged entry is made anew") {
    store->results.begin()->second.back() ^= 1;
    const PreparedImage mended = prepare_bytes(sideways(), with);
    CHECK(store->dropped == 1);
    CHECK(store->kept == 2);
    CHECK(bytes_of(mended.image->content) == bytes_of(plain.image->content));
  }
  SECTION("for another destination it is another picture") {
    PreparingSettings small = with;
    small.destination.width = 40;
    CHECK(prepare_bytes(sideways(), small).image->width <= 41);
    CHECK(store->kept == 2);
  }
}

TEST_CASE("pictures that go in as they are, and those that are broken, are not kept", "[illustrate][cache]") {
  const auto store = std::make_shared<MemoryStore>();
  const PreparingSettings with{.spool = std::make_shared<Spool>(), .results = store};
  CHECK(prepare_bytes(photograph(120, 80), with).image);
  CHECK_FALSE(prepare_bytes(sideways().substr(0, 2000), with).image);
  CHECK(store->kept == 0);
}

TEST_CASE("drawings are kept, with words too", "[illustrate][cache]") {
  const auto store = std::make_shared<MemoryStore>();
  const PreparingSettings with{.spool = std::make_shared<Spool>(), .results = store};
  const std::string plain =
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="20" height="20"/></svg>)";
  const std::string worded = R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text>A</text></svg>)";
  for (const std::string& svg : {plain, worded}) {
    const PreparedImage first = prepare_bytes(svg, with);
    const int kept = store->kept;
    const PreparedImage second = prepare_bytes(svg, with);
    REQUIRE((first.image && second.image));
    CHECK(bytes_of(first.image->content) == bytes_of(second.image->content));
    CHECK(store->kept == kept);
  }
  CHECK(store->kept == 2);
}
