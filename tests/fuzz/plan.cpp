#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sheaf/base/error.hpp"
#include "sheaf/read/glob.hpp"
#include "sheaf/read/read_plan.hpp"

using namespace sheaf;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const Plan plan = read_plan(text, {.file = "sheaf.toml"});
    for (const PlanArticle& article : plan.articles) static_cast<void>(glob_matches(article.match, "coast/north/a.md"));
  } catch (const Error&) {
  }
  return 0;
}
