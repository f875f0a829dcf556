#include "sheaf/deliver/write_failure.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <system_error>

namespace sheaf {
namespace {

struct Row {
  int code;
  const char* happened;
  const char* advice;
};

constexpr Row rows[] = {
    {ENOSPC, "the disk is full", "free some space, or write to another disk with -o"},
    {EDQUOT, "your share of the disk is used up", "free some space, or write to another disk with -o"},
    {EFBIG, "the book is larger than a file may be there",
     "raise the limit (ulimit -f), or write to another disk with -o"},
    {EROFS, "the disk is read-only", "write to another place with -o"},
    {EACCES, "you may not write in its folder", "write to another place with -o, or change the folder's permissions"},
    {EPERM, "you may not write in its folder", "write to another place with -o, or change the folder's permissions"},
    {ENOENT, "its folder does not exist", "make the folder first, or write to another place with -o"},
    {ENOTDIR, "a part of its path is not a folder", "write to another place with -o"},
    {ENAMETOOLONG, "its name is too long", "give a shorter name with -o"},
    {EIO, "the disk failed", "check the disk, or write to another one with -o"},
    {ELOOP, "its symbolic links lead in a circle", "write to another place with -o"},
};

}  // namespace

Error write_failure(const std::string& path, int code) {
  for (const Row& row : rows) {
    if (row.code == code) {
      return {Trouble::undeliverable, {path}, fmt::format("the book cannot be written: {}", row.happened), row.advice};
    }
  }
  return {Trouble::undeliverable,
          {path},
          fmt::format("the book cannot be written: {}", std::generic_category().message(code)),
          "write to another place with -o"};
}

}  // namespace sheaf
