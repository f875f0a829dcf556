#include "sample_collection.hpp"
#include "sheaf/model/dump.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "sheaf/typeset/web_address.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::test;

namespace {

/// What becomes of one link in an article at https://example.org/a (file a/page.html), beside an article at
/// https://example.org/b (file a/b.md) with a heading "top part".
struct Woven {
  LinkKind kind = LinkKind::web;
  std::string target{};  ///< empty: it became plain text
  Tally tally{};
};

Woven weave(LinkKind kind, const std::string& target) {
  Collection collection;
  Article a = make_article("https://example.org/a", "A");
  a.url = "https://example.org/a";
  a.path = "a/page.html";
  a.body = {block(Paragraph{{piece(Link{.kind = kind, .target = target, .content = make_text("words")})}}),
            block(Heading{.level = 1, .content = make_text("Here")}, "here")};
  Article b = make_article("https://example.org/b", "B");
  b.url = "https://example.org/b";
  b.path = "a/b.md";
  b.body = {block(Heading{.level = 1, .content = make_text("Top")}, "top part")};
  collection.articles = {a, b};
  Report first;
  LinkWeaver(collection).weave(0, collection.articles[0], first);
  Woven result{.tally = first.tally()};
  const auto& content = std::get<Paragraph>(collection.articles[0].body[0].node).content;
  REQUIRE(content.size() == 1);
  if (const auto* link = std::get_if<Link>(&content[0].node)) {
    result.kind = link->kind;
    result.target = link->target;
  } else {
    CHECK(plain_text(content) == "words");
  }
  return result;
}

}  // namespace

TEST_CASE("links: another spelling of an article's address leads to it inside the book", "[typeset][links]") {
  const std::string b = article_file_name(make_article("https://example.org/b", "B"));
  for (const char* address :
       {"https://example.org/b", "http://www.example.org/b/", "https://EXAMPLE.org/b?utm_source=x",
        "https://example.org/b#nowhere", "https://example.org:443/b?utm_a=1&utm_b=2"}) {
    INFO(address);
    const Woven woven = weave(LinkKind::web, address);
    CHECK(woven.kind == LinkKind::inside);
    CHECK(woven.target == b);
    CHECK(woven.tally.links_rewoven == 1);
  }
  CHECK(weave(LinkKind::web, "https://example.org/b#top%20part").target == b + "#top-part");
  CHECK(weave(LinkKind::web, "https://example.org/b?page=2").kind == LinkKind::web);
}

TEST_CASE("links: a file that is an article is found, one that is not becomes an address or plain text",
          "[typeset][links]") {
  const std::string b = article_file_name(make_article("https://example.org/b", "B"));
  CHECK(weave(LinkKind::file, "a/b.md#top part").target == b + "#top-part");
  CHECK(weave(LinkKind::file, "a/b").target == b);
  const Woven outside = weave(LinkKind::file, "a/data/c.pdf#page=2");
  CHECK(outside.kind == LinkKind::web);
  CHECK(outside.target == "https://example.org/data/c.pdf#page=2");
  CHECK(weave(LinkKind::file, "c.pdf").tally.links_dropped == 1);  // climbs above the address's root
}

TEST_CASE("links: an anchor is kept where its target is, and dropped where it is not", "[typeset][links]") {
  CHECK(weave(LinkKind::anchor, "here").tally.links_kept == 1);
  CHECK(weave(LinkKind::file, "a/page.html#here").kind == LinkKind::anchor);
  const Woven lost = weave(LinkKind::anchor, "there");
  CHECK(lost.target.empty());
  CHECK(lost.tally.links_dropped == 1);
}

TEST_CASE("links: only addresses that a book may carry stay", "[typeset][links]") {
  CHECK(safe_address("HTTPS://example.org/a b?c=\"d\"#e#f") == "https://example.org/a%20b?c=%22d%22#e%23f");
  CHECK(safe_address("https://example.org/100%") == "https://example.org/100%25");
  CHECK(safe_address("https://example.org/über") == "https://example.org/%C3%BCber");
  CHECK(safe_address("mailto:a@example.org") == "mailto:a@example.org");
  for (const char* bad : {"javascript:alert(1)", "https://", "https://user@example.org/", "https://exa mple.org/",
                          "https://example.org:99999/", "https://300.1.1.1/", "ftp://example.org/", "//example.org",
                          "a.html", "https://a..b/"}) {
    INFO(bad);
    CHECK(safe_address(bad).empty());
  }
}
