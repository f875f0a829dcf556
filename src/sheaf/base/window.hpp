#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace sheaf {

/// Runs `work(i)` for i = 0 … count-1 on `jobs` threads and hands the results to `use(i, result)` on the calling
/// thread, in order. At most `width` results wait at any moment, so memory is bounded. The first exception, of
/// either side, cancels what has not begun and is rethrown here once every thread has stopped.
///
/// \param jobs   at least 1; with 1 everything happens on the calling thread
/// \param width  at least `jobs`
template <typename Result>
void ordered_window(std::size_t count, std::size_t jobs, std::size_t width,
                    const std::function<Result(std::size_t)>& work,
                    const std::function<void(std::size_t, Result)>& use) {
  if (jobs <= 1) {
    for (std::size_t i = 0; i < count; ++i) use(i, work(i));
    return;
  }
  struct Slot {
    std::optional<Result> result;
    std::exception_ptr failure;
  };
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<Slot> slots(width);
  std::size_t next = 0;  // the next index to begin
  std::size_t used = 0;  // how many were handed on
  bool cancelled = false;

  const auto worker = [&] {
    for (;;) {
      std::size_t mine = 0;
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return cancelled || next >= count || next < used + width; });
        if (cancelled || next >= count) return;
        mine = next++;
      }
      Slot slot;
      // Whatever was thrown belongs to the calling thread; it is rethrown there, never swallowed.
      try {
        slot.result.emplace(work(mine));
      } catch (...) {
        slot.failure = std::current_exception();
      }
      {
        const std::scoped_lock lock(mutex);
        slots[mine % width] = std::move(slot);
      }
      changed.notify_all();
    }
  };

  std::vector<std::jthread> threads;
  const auto stop = [&] {
    {
      const std::scoped_lock lock(mutex);
      cancelled = true;
    }
    changed.notify_all();
    threads.clear();  // joins
  };
  struct Guard {
    const std::function<void()> leave;
    ~Guard() { leave(); }
  } guard{stop};
  for (std::size_t i = 0; i < jobs; ++i) threads.emplace_back(worker);

  for (std::size_t i = 0; i < count; ++i) {
    Slot slot;
    {
      std::unique_lock lock(mutex);
      Slot& mine = slots[i % width];
      changed.wait(lock, [&] { return mine.result.has_value() || mine.failure; });
      slot = std::exchange(mine, Slot{});
      used = i + 1;
    }
    changed.notify_all();
    if (slot.failure) std::rethrow_exception(slot.failure);
    use(i, std::move(*slot.result));
  }
}

}  // namespace sheaf
