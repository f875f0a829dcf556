#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace sheaf {

/// How many pixels may be decoded at one time by all threads of a run together: whoever would go beyond that waits.
///
/// Keeps the promise that one picture always goes on, even one that is larger than the whole budget.
class PixelBudget {
 public:
  explicit PixelBudget(std::uint64_t most) : most_(most) {}
  PixelBudget(const PixelBudget&) = delete;
  PixelBudget& operator=(const PixelBudget&) = delete;

  /// The pixels of one picture, taken as long as this lives. A thread takes one at a time, or it would wait for itself.
  class Share {
   public:
    /// Waits until there is room. \param budget  null: there is no bound
    Share(PixelBudget* budget, std::uint64_t pixels);
    ~Share();
    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;

   private:
    PixelBudget* const budget_;
    const std::uint64_t pixels_;
  };

 private:
  const std::uint64_t most_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::uint64_t taken_ = 0;
};

}  // namespace sheaf
