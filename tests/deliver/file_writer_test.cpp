#include "sheaf/deliver/file_writer.hpp"

#include <fcntl.h>

#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

namespace sheaf {

TEST_CASE("a file that grows and is mended holds every byte where it was put", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "file").string();
  std::string expected;
  FileWriter writer(FileDescriptor{::open(path.c_str(), O_CREAT | O_RDWR, 0666)}, "file");
  const auto put = [&](std::size_t offset, const std::string& bytes) {
    writer.write(offset, bytes);
    if (expected.size() < offset + bytes.size()) expected.resize(offset + bytes.size());
    expected.replace(offset, bytes.size(), bytes);
  };
  for (int i = 0; i < 200; ++i) {
    const std::size_t header = expected.size();
    put(header, std::string(30, 'h'));
    put(expected.size(), std::string(static_cast<std::size_t>(i) * 97, static_cast<char>('a' + i % 26)));
    put(header, std::string(30, 'H'));  // now in memory, now on disk, now on both sides of the border
  }
  put(expected.size(), std::string(700'000, 'z'));  // larger than what is kept in memory
  put(expected.size(), "end");
  put(expected.size() - 700'010, std::string(20, 'B'));
  writer.flush();
  std::ifstream in(path, std::ios::binary);
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == expected);
}

}  // namespace sheaf
