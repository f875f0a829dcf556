#include "sheaf/bundle/picture_ladder.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "sheaf/base/window.hpp"
#include "sheaf/bundle/gather.hpp"

namespace sheaf {

PictureLadder::PictureLadder(std::vector<Image> pictures, PreparingSettings settings, const Request& request,
                             int least_side)
    : settings_(std::move(settings)), request_(request), least_side_(least_side) {
  for (Image& picture : pictures) {
    names_.insert(picture.name);
    steps_.push_back({{.bytes = picture.content.size, .loss = 0}});
    qualities_.push_back({0});
    images_.emplace_back().push_back(std::move(picture));
  }
}

bool PictureLadder::descend(const std::function<void(std::size_t, std::size_t)>& progress) {
  if (rung_ == std::size(rungs)) return false;
  const std::size_t jobs = thread_count(request_);
  const auto make = [&](std::size_t i) -> std::optional<SmallerImage> {
    stop_if_interrupted(request_);
    const Image& original = images_[i].front();
    if (original.content.size < light_picture) return std::nullopt;
    return smaller_image(original, rung_, settings_, least_side_);
  };
  std::vector<std::optional<SmallerImage>> made;
  made.reserve(steps_.size());
  ordered_window<std::optional<SmallerImage>>(steps_.size(), jobs, 2 * jobs, make,
                                              [&](std::size_t i, std::optional<SmallerImage> smaller) {
                                                made.push_back(std::move(smaller));
                                                if (progress) progress(i + 1, steps_.size());
                                              });
  for (std::size_t i = 0; i < made.size(); ++i) {
    if (!made[i]) continue;
    const bool known = std::ranges::find(images_[i], made[i]->image.name, &Image::name) != images_[i].end();
    if (known || !names_.insert(made[i]->image.name).second) continue;
    steps_[i].push_back({made[i]->image.content.size, made[i]->loss});
    qualities_[i].push_back(std::min(settings_.destination.quality, rungs[rung_].quality));
    images_[i].push_back(std::move(made[i]->image));
  }
  return ++rung_ < std::size(rungs);
}

void PictureLadder::enter(std::size_t picture, std::size_t step, SizeAccount& account) const {
  ++account.pictures;
  if (step == 0) return;
  ++account.reduced;
  const Image& before = images_[picture].front();
  const Image& after = images_[picture][step];
  const auto lower = [](int& least, int value) { least = least == 0 ? value : std::min(least, value); };
  if (after.type == MediaType::jpeg) lower(account.lowest_quality, qualities_[picture][step]);
  const int side = std::max(after.width, after.height);
  if (side < std::max(before.width, before.height)) lower(account.shortest_side, side);
}

}  // namespace sheaf
