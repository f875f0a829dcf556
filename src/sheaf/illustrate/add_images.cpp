#include <cstddef>
#include <utility>
#include <vector>

#include "sheaf/illustrate/each_image.hpp"
#include "sheaf/illustrate/illustrate.hpp"

namespace sheaf {
namespace {

bool equal_bytes(const Image& left, const Image& right) {
  return left.content.size == right.content.size && left.content.crc32 == right.content.crc32 &&
         left.type == right.type;
}

/// The name with a number before its suffix: for the case that two pictures share the 64 bits of a name.
std::string numbered(const std::string& name, int number) {
  const auto dot = name.rfind('.');
  return name.substr(0, dot) + "-" + std::to_string(number) + name.substr(dot);
}

/// The index of the picture in the collection, which takes it in if it is new.
std::size_t place(Collection& collection, Image image, ImageNames& names, bool& known) {
  const std::string name = image.name;
  for (int number = 2;; ++number) {
    const auto [found, is_new] = names.try_emplace(image.name, collection.images.size());
    if (is_new) break;
    known = equal_bytes(collection.images[found->second], image);
    if (known) return found->second;
    image.name = numbered(name, number);
  }
  collection.images.push_back(std::move(image));
  return collection.images.size() - 1;
}

}  // namespace

std::vector<std::size_t> add_images(Collection& collection, std::vector<Image> images, ImageNames& names,
                                    Report& report) {
  std::vector<std::size_t> numbers;
  numbers.reserve(images.size());
  for (Image& image : images) {
    bool known = false;
    numbers.push_back(place(collection, std::move(image), names, known));
    if (known) ++report.tally().images_duplicate;
  }
  return numbers;
}

void renumber_images(Article& article, const std::vector<std::size_t>& numbers) {
  for_each_reference(article, [&](ImageReference& reference) {
    if (reference.image < 0) return;
    reference.image = static_cast<std::ptrdiff_t>(numbers.at(static_cast<std::size_t>(reference.image)));
  });
}

}  // namespace sheaf
