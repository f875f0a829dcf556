#include "sheaf/illustrate/pixel_budget.hpp"

namespace sheaf {

PixelBudget::Share::Share(PixelBudget* budget, std::uint64_t pixels) : budget_(budget), pixels_(pixels) {
  if (budget_ == nullptr) return;
  std::unique_lock lock(budget_->mutex_);
  budget_->room_.wait(lock, [&] { return budget_->taken_ == 0 || budget_->taken_ + pixels_ <= budget_->most_; });
  budget_->taken_ += pixels_;
}

PixelBudget::Share::~Share() {
  if (budget_ == nullptr) return;
  {
    const std::scoped_lock lock(budget_->mutex_);
    budget_->taken_ -= pixels_;
  }
  budget_->room_.notify_all();
}

}  // namespace sheaf
