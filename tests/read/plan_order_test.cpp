#include <string>
#include <vector>

#include "read/temporary_folder.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/read/list_sources.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("plan: it orders and overrides the articles of its folder", "[read][plan]") {
  const test::TemporaryFolder folder;
  for (const char* name : {"in/a.md", "in/b.md", "in/coast/c.md", "in/coast/d.md", "in/draft/e.md"}) {
    folder.write(name, "Text");
  }
  Report report;
  ReadRequest request{.operands = {folder / "in"}};
  const auto list = [&](const char* plan) {
    folder.write("in/sheaf.toml", plan);
    return list_sources(request, report);
  };
  const auto lines = [](const Listing& listing) {
    std::vector<std::string> all;
    for (const SourceEntry& entry : listing.entries) all.push_back(entry.source.section + ": " + entry.source.path);
    return all;
  };
  using Lines = std::vector<std::string>;

  SECTION("its sections go first, by their patterns; all others follow as they were") {
    CHECK(lines(list("[[section]]\nname = 'Lead'\nmatch = ['coast/d.md', 'b.md']\n")) ==
          Lines{"Lead: coast/d.md", "Lead: b.md", ": a.md", "Coast: coast/c.md", "Draft: draft/e.md"});
    CHECK(report.findings().empty());
  }
  SECTION("an article goes into the section that its own entry names, and can be skipped") {
    const Listing listing = list(
        "[[section]]\nname = 'Sea'\nmatch = 'coast/*'\n"
        "[[article]]\nmatch = 'b.md'\nsection = 'Sea'\nheadline = 'B'\n"
        "[[article]]\nmatch = 'draft/'\nskip = true\n");
    CHECK(listing.entries[2].source.overrides.section == "Sea");
    CHECK(listing.entries[2].source.overrides.headline == "B");
    CHECK(listing.entries.size() == 4);
    CHECK(listing.entries[3].source.path == "a.md");
  }
  SECTION("the command line wins over the plan, and the plan over -d") {
    folder.write(
        "defaults.toml",
        "[book]\ntitle = 'Default'\nlanguage = 'en'\n[[article]]\nmatch = '**'\nlanguage = 'de'\ndeck = 'D'\n");
    request.plan_file = folder / "defaults.toml";
    request.overrides.select = "main";
    const Listing listing =
        list("[book]\ntitle = 'Own'\n[[article]]\nmatch = 'a.md'\nlanguage = 'fr'\nselect = 'article'\n");
    CHECK(listing.plan.book.title == "Own");
    CHECK(listing.plan.book.language == "en");
    const Overrides& said = listing.entries[0].source.overrides;
    CHECK(said.language == "fr");
    CHECK(said.deck == "D");
    CHECK(said.select == "main");
    CHECK(listing.entries[1].source.overrides.language == "de");
  }
  SECTION("an entry that matches nothing is named") {
    list("[[section]]\nname = 'Sea'\nmatch = ['coast/*', 'cost/*']\n[[article]]\nmatch = 'z.md'\n");
    REQUIRE(report.findings().size() == 2);
    CHECK(report.findings()[0] ==
          Finding{FindingId::plan_match_nothing, {folder / "in/sheaf.toml"}, "cost/* (section \"Sea\")"});
    CHECK(report.findings()[1].detail == "z.md");
  }
  SECTION("with several operands the first plan's book wins, and each plan rules its own folder") {
    folder.write("more/a.md", "Text");
    folder.write("more/sheaf.toml", "[book]\ntitle = 'Second'\n[[article]]\nmatch = 'a.md'\nheadline = 'More'\n");
    request.operands.push_back(folder / "more");
    const Listing listing = list("[book]\ntitle = 'First'\n");
    CHECK(listing.plan.book.title == "First");
    CHECK(listing.entries.front().source.overrides.headline.empty());
    CHECK(listing.entries.back().source.overrides.headline == "More");
  }
  SECTION("the cover is looked for beside the plan, also when --root lies above it") {
    folder.write("in/cover.jpg", "\xFF\xD8\xFF");
    request.root = folder.path();
    CHECK(list("[book]\ncover = 'cover.jpg'\n").plan.cover == "in/cover.jpg");
  }
  SECTION("a mistake in the plan stops the run, with the line") {
    CHECK_THROWS_WITH(list("[book]\ntitel = 'x'\n"), Catch::Contains("in/sheaf.toml:2: [book] has no key `titel`"));
  }
}
