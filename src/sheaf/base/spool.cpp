#include "sheaf/base/spool.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/temporary_file.hpp"

namespace sheaf {
namespace {

[[noreturn]] void fail(Trouble trouble, const std::string& folder, std::string_view happened, int error) {
  const std::string cause = error == EFBIG || error == EDQUOT || error == ENOSPC
                                ? std::string("there is no room left")
                                : std::generic_category().message(error);
  throw Error(trouble, {.file = folder}, std::string(happened) + ": " + cause,
              "make room, or set TMPDIR to a folder with more");
}

}  // namespace

Spool::Spool() : folder_(temporary_folder()), file_(open_nameless(folder_)) {
  if (!file_) fail(Trouble::undeliverable, folder_, "no temporary file can be made", errno);
}

FilePart Spool::append(std::string_view bytes) {
  // The room is taken before it is written, so that threads write side by side.
  const std::uint64_t offset = size_.fetch_add(bytes.size());
  if (!pwrite_all(file_.get(), bytes, offset)) {
    fail(Trouble::undeliverable, folder_, "nothing more can be put aside", errno);
  }
  return {.files = shared_from_this(), .path = {}, .offset = offset, .length = bytes.size()};
}

void Spool::read_part(const std::string&, std::uint64_t offset, std::span<char> into) const {
  std::size_t filled = 0;
  if (!pread_all(file_.get(), into, offset, filled)) {
    fail(Trouble::unreadable, folder_, "a temporary file cannot be read", errno);
  }
  if (filled < into.size()) fail(Trouble::unreadable, folder_, "a temporary file is too short", EIO);
}

}  // namespace sheaf
