#include "sheaf/base/place.hpp"

namespace sheaf {

std::string to_text(const Place& place) {
  std::string text = place.file;
  if (place.line > 0) {
    text += ':' + std::to_string(place.line);
    if (place.column > 0) text += ':' + std::to_string(place.column);
  }
  return text;
}

}  // namespace sheaf
