#include "sheaf/bundle/account_json.hpp"

#include "sheaf/adapt/json.hpp"
#include "support/catch.hpp"

using namespace sheaf;

namespace {

std::vector<std::string> keys_of(const DataValue* value) {
  std::vector<std::string> keys;
  REQUIRE(value != nullptr);
  for (const auto& [key, member] : std::get<DataValue::Table>(value->node)) keys.push_back(key);
  return keys;
}

Account small_account() {
  Account account{.title = "Coast", .outputs = {"coast.epub"}, .bytes = 1234};
  account.articles.push_back({.source = "coast/tides.html",
                              .headline = "Tides",
                              .byline = {"Ada Example"},
                              .published = "2024-05-31",
                              .language = "en",
                              .document = "EPUB/text/tides-0123abcd.xhtml"});
  account.articles.front().tally.images_found = 2;
  account.articles.front().findings.push_back({FindingId::image_missing, {"coast/tides.html", 14, 7}, "img/tide.jpg"});
  account.total = account.articles.front().tally;
  return account;
}

}  // namespace

TEST_CASE("the account as JSON keeps to schema 1", "[bundle][json]") {
  const DataValue value = parse_json(account_to_json(small_account()), {});

  CHECK(keys_of(&value) == std::vector<std::string>{"schema", "generator", "title", "outputs", "bytes", "complete",
                                                    "error", "size", "fonts", "counts", "articles", "findings"});
  CHECK(value.text("schema") == "1");
  CHECK(value.text("complete") == "false");
  CHECK(value.find("error")->is_null());
  const DataValue* counts = value.find("counts");
  CHECK(keys_of(counts) ==
        std::vector<std::string>{"words", "images", "captions", "links", "tables", "notes", "furniture_blocks"});
  CHECK(keys_of(counts->find("words")) == std::vector<std::string>{"found", "kept"});
  CHECK(keys_of(counts->find("images")) ==
        std::vector<std::string>{"found", "embedded", "duplicate", "replaced", "refused", "without_alt"});
  CHECK(keys_of(counts->find("captions")) == std::vector<std::string>{"found", "bound", "orphaned"});
  CHECK(keys_of(counts->find("links")) == std::vector<std::string>{"kept", "rewoven", "dropped"});

  const DataValue* article = value.find("articles")->items().front();
  CHECK(keys_of(article) == std::vector<std::string>{"source", "headline", "deck", "byline", "published", "language",
                                                     "url", "section", "document", "counts", "findings"});
  CHECK(article->find("deck")->is_null());
  CHECK(article->text("published") == "2024-05-31");
  const DataValue* finding = article->find("findings")->items().front();
  CHECK(keys_of(finding) ==
        std::vector<std::string>{"code", "severity", "loss", "place", "message", "detail", "advice"});
  CHECK(finding->text("code") == "FIG-002");
  CHECK(finding->find("place")->text("line") == "14");
}

TEST_CASE("the account as JSON says what ended the run", "[bundle][json]") {
  const Error error(Trouble::nothing_usable, {}, "there is no article", "name files");
  const DataValue value = parse_json(account_to_json({}, &error), {});
  CHECK(value.text("complete") == "false");
  CHECK(keys_of(value.find("error")) == std::vector<std::string>{"trouble", "place", "message", "advice"});
  CHECK(value.find("error")->text("trouble") == "nothing_usable");
}

TEST_CASE("a finding of the log is one line, whatever the input put into it", "[bundle][json]") {
  const std::string line = finding_to_json({FindingId::image_missing, {"a\nb.html", 3}, "x\r\ny\x01"});
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(parse_json(line, {}).find("place")->text("file") == "a\nb.html");
}
