#pragma once

#include <optional>
#include <string>

namespace sheaf {

/// Keeps results of costly work beyond the run, each under a key of 32 lower-case hex digits that says what it was made
/// of. What was kept may be gone, or be something else: whoever asks checks what it gets, and can do the work again.
/// May be called from several threads at once; nothing here fails.
class ResultStore {
 public:
  virtual ~ResultStore() = default;

  /// What was kept under this key, or nothing.
  virtual std::optional<std::string> find(const std::string& key) = 0;

  /// Keeps the bytes, if there is room.
  virtual void keep(const std::string& key, const std::string& bytes) = 0;

  /// Forgets what turned out to be no such result.
  virtual void drop(const std::string& key) = 0;
};

}  // namespace sheaf
