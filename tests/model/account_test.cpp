#include "sheaf/model/account.hpp"

#include "support/catch.hpp"

using namespace sheaf;

TEST_CASE("the account knows a loss and a warning wherever they stand", "[model][account]") {
  Account account;
  account.articles.resize(2);
  CHECK_FALSE(account.has_loss());
  CHECK_FALSE(account.has_warning());

  account.articles[1].findings.push_back({FindingId::figure_without_caption});
  CHECK_FALSE(account.has_warning());

  account.findings.push_back({FindingId::plan_match_nothing});
  CHECK(account.has_warning());
  CHECK_FALSE(account.has_loss());

  account.articles[1].findings.push_back({FindingId::image_missing});
  CHECK(account.has_loss());
}
