#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

#include "sheaf/base/file_descriptor.hpp"
#include "sheaf/base/result_store.hpp"

namespace sheaf {

/// Results on disk: one file each in a folder of the user's own. Several runs may use it at once: files appear whole
/// and under their name, or not at all. The least recently used go first once there are too many.
///
/// Whatever stands in the way (no such folder and none to be made, one of somebody else, a full or read-only disk)
/// means that nothing is found or nothing more is kept; `trouble` says what it was.
class CacheFolder final : public ResultStore {
 public:
  static constexpr std::uint64_t usual_bytes = 2'000'000'000;

  struct Contents {
    std::size_t entries = 0;
    std::uint64_t bytes = 0;
    bool operator==(const Contents&) const = default;
  };

  enum class Opening { make, look };  ///< look: a folder that is not there is empty, and is not made

  /// \param folder  made for the user alone when it or its last folder above is missing; neither made nor used where
  ///                somebody else owns it, or may write to it
  explicit CacheFolder(const std::string& folder, std::uint64_t most_bytes = usual_bytes,
                       Opening opening = Opening::make);

  std::optional<std::string> find(const std::string& key) override;
  void keep(const std::string& key, const std::string& bytes) override;
  void drop(const std::string& key) override;

  /// Lets the least recently used go until nine tenths of the bound are left, if it is exceeded, and sweeps what
  /// interrupted runs left half-written. Happens on its own while much is kept; to be called once more when all is.
  void trim();

  /// Removes every entry, and nothing that sheaf did not put there.
  /// \returns what was removed
  Contents clear();

  Contents contents() const;

  /// Why results cannot be found or kept; "" when they can.
  std::string trouble() const;

 private:
  bool write_whole(const std::string& name, const std::string& bytes);
  void give_up(const char* what, int error);

  const std::uint64_t most_bytes_;
  FileDescriptor folder_;
  std::atomic<bool> full_ = false;            ///< nothing more can be kept
  std::atomic<std::uint64_t> untrimmed_ = 0;  ///< bytes kept since the last look
  std::atomic<unsigned> count_ = 0;           ///< of files begun, for their passing names
  mutable std::mutex mutex_;                  ///< of what follows, and of trimming
  std::string trouble_;
};

}  // namespace sheaf
