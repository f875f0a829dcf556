#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace sheaf {

/// Runs `work(i)` for i = 0 … count-1 on `jobs` threads, ahead of a caller who takes the results in order. At most
/// `width` results are made or wait at any moment, so memory is bounded. Going out of scope cancels what has not begun
/// and waits for the rest.
///
/// Keeps the promise that `take` never waits for a result that nobody will make: with one job it makes it itself, so a
/// caller inside a callback of a library cannot deadlock.
template <typename Result>
class Window {
 public:
  /// \param jobs   with 0 or 1 everything happens in `take`
  /// \param width  at least `jobs`
  Window(std::size_t count, std::size_t jobs, std::size_t width, std::function<Result(std::size_t)> work)
      : count_(count), work_(std::move(work)), slots_(std::max<std::size_t>({width, jobs, 1})) {
    if (jobs <= 1) return;
    for (std::size_t i = 0; i < std::min(jobs, count); ++i) {
      try {
        threads_.emplace_back([this] { work_on(); });
      } catch (const std::system_error&) {
        break;  // fewer threads than asked for; with none, `take` does the work
      }
    }
  }
  ~Window() {
    {
      const std::scoped_lock lock(mutex_);
      cancelled_ = true;
    }
    room_.notify_all();
    threads_.clear();  // joins
  }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// The next result. To be called `count` times at most, from one thread. Rethrows what its work threw.
  Result take() {
    if (threads_.empty()) return work_(used_++);
    Slot slot;
    {
      std::unique_lock lock(mutex_);
      Slot& mine = slots_[used_ % slots_.size()];
      ready_.wait(lock, [&] { return mine.result.has_value() || mine.failure; });
      slot = std::exchange(mine, Slot{});
      ++used_;
    }
    room_.notify_one();
    if (slot.failure) std::rethrow_exception(slot.failure);
    return std::move(*slot.result);
  }

 private:
  struct Slot {
    std::optional<Result> result;
    std::exception_ptr failure;
  };

  void work_on() {
    for (;;) {
      std::size_t mine = 0;
      {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return cancelled_ || next_ >= count_ || next_ < used_ + slots_.size(); });
        if (cancelled_ || next_ >= count_) return;
        mine = next_++;
      }
      Slot slot;
      // Whatever was thrown belongs to the thread that takes; it is rethrown there, never swallowed.
      try {
        slot.result.emplace(work_(mine));
      } catch (...) {
        slot.failure = std::current_exception();
      }
      bool awaited = false;
      {
        const std::scoped_lock lock(mutex_);
        slots_[mine % slots_.size()] = std::move(slot);
        awaited = mine == used_;
      }
      if (awaited) ready_.notify_one();
    }
  }

  const std::size_t count_;
  const std::function<Result(std::size_t)> work_;
  std::mutex mutex_;
  std::condition_variable room_;   // for those who work: a result was taken
  std::condition_variable ready_;  // for the one who takes: the next result is there
  std::vector<Slot> slots_;
  std::size_t next_ = 0;  // the next index to begin
  std::size_t used_ = 0;  // how many were taken
  bool cancelled_ = false;
  std::vector<std::jthread> threads_;
};

/// The same, handing every result to `use(i, result)` on the calling thread, in order. The first exception, of either
/// side, cancels what has not begun and is rethrown here once every thread has stopped.
template <typename Result>
void ordered_window(std::size_t count, std::size_t jobs, std::size_t width,
                    const std::function<Result(std::size_t)>& work,
                    const std::function<void(std::size_t, Result)>& use) {
  Window<Result> window(count, jobs, width, work);
  for (std::size_t i = 0; i < count; ++i) use(i, window.take());
}

}  // namespace sheaf
