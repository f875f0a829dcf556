#include "sheaf/base/error.hpp"

#include <utility>

namespace sheaf {
namespace {

std::string compose(const Place& place, const std::string& happened, const std::string& advice) {
  const std::string where = to_text(place);
  std::string message = where.empty() ? happened : where + ": " + happened;
  if (!advice.empty()) message += "\n  try: " + advice;
  return message;
}

}  // namespace

Error::Error(Trouble trouble, Place place, std::string happened, std::string advice)
    : std::runtime_error(compose(place, happened, advice)),
      trouble_(trouble),
      place_(std::move(place)),
      happened_(std::move(happened)),
      advice_(std::move(advice)) {}

}  // namespace sheaf
