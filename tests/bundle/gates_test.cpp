#include "sheaf/bundle/gates.hpp"

#include "sheaf/base/error.hpp"
#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("a demand (--require) holds the account against what was found", "[bundle][gates]") {
  Account account;
  account.articles.resize(3);
  account.total.images_found = 10;
  account.total.images_embedded = 9;
  account.total.captions_found = 4;
  account.total.captions_bound = 4;
  account.total.links_kept = 6;
  account.total.links_rewoven = 2;
  account.total.links_dropped = 2;

  CHECK_NOTHROW(hold_gates(account, false, {{"images", 90}, {"captions", 100}, {"links", 80}, {"articles", 100}}));
  CHECK_THROWS_WITH(hold_gates(account, false, {{"images", 100}}),
                    Catch::StartsWith("--require images=100%: only 9 of 10 are in (90.0%), so no book was written"));
  CHECK_THROWS_WITH(hold_gates(account, false, {{"links", 81}}), Catch::Contains("only 8 of 10"));

  SECTION("what was not found cannot be missed") {
    CHECK_NOTHROW(hold_gates(account, false, {{"tables", 100}}));
  }

  SECTION("a file that was left out is an article that is missing") {
    account.findings.push_back({FindingId::file_kind_unsupported, {"report.pdf"}});
    CHECK_THROWS_WITH(hold_gates(account, false, {{"articles", 100}}), Catch::Contains("only 3 of 4"));
  }
}

TEST_CASE("a strict run lets notes pass and no warning", "[bundle][gates]") {
  Account account;
  account.findings.push_back({FindingId::pictures_unreferenced, {}});
  CHECK_NOTHROW(hold_gates(account, true, {}));

  account.articles.resize(1);
  account.articles.front().findings.push_back({FindingId::image_missing, {"tides.html"}});
  CHECK_NOTHROW(hold_gates(account, false, {}));
  CHECK_THROWS_WITH(hold_gates(account, true, {}),
                    Catch::StartsWith("--strict: there is 1 warning, so no book was written"));
}

TEST_CASE("demands of the plan count where the command line is silent", "[bundle][gates]") {
  Request request;
  request.require = {{"images", 50}};
  Plan plan;
  plan.require = "images=100%,captions=100%";
  CHECK(all_requirements(request, plan) == std::vector<Requirement>{{"images", 50}, {"captions", 100}});
}
