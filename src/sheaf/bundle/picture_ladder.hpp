#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_set>
#include <vector>

#include "sheaf/bundle/bundle.hpp"
#include "sheaf/illustrate/choose_steps.hpp"
#include "sheaf/illustrate/smaller_image.hpp"
#include "sheaf/model/account.hpp"

namespace sheaf {

/// The pictures of a book and the smaller ones that could stand in their places, each measured.
///
/// Keeps the promise that the pictures it gives have names of their own: a smaller one that would be called as another
/// is none of the choice. Rungs are climbed down only as far as they are needed, on all cores.
class PictureLadder {
 public:
  PictureLadder(std::vector<Image> pictures, PreparingSettings settings, const Request& request, int least_side = 0);

  /// Makes the next rung of every picture. \returns false when all are on the floor
  /// \throws Error  interrupted, unreadable, undeliverable
  bool descend(const std::function<void(std::size_t done, std::size_t of)>& progress = {});

  const std::vector<SizeSteps>& steps() const noexcept { return steps_; }
  const Image& image(std::size_t picture, std::size_t step) const { return images_[picture][step]; }
  std::size_t size() const noexcept { return steps_.size(); }

  /// Counts a choice into the account.
  void enter(std::size_t picture, std::size_t step, SizeAccount& account) const;

 private:
  std::vector<std::vector<Image>> images_;   ///< by picture, by step
  std::vector<std::vector<int>> qualities_;  ///< the same
  std::vector<SizeSteps> steps_;
  std::unordered_set<std::string> names_;
  PreparingSettings settings_;
  const Request& request_;
  int least_side_;
  std::size_t rung_ = 0;
};

}  // namespace sheaf
