#include "sheaf/deliver/file_writer.hpp"

#include <fcntl.h>

#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

namespace sheaf {

TEST_CASE("a file holds every byte in the order in which it was given", "[deliver]") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "file").string();
  std::string expected;
  FileWriter writer(FileDescriptor{::open(path.c_str(), O_CREAT | O_RDWR, 0666)}, "file");
  const auto write = [&](std::size_t size, char byte) {
    const std::string bytes(size, byte);
    writer.write(bytes);
    expected += bytes;
  };
  for (std::size_t i = 0; i < 200; ++i) {
    write(30, 'h');
    write(i * 397, static_cast<char>('a' + i % 26));
  }
  write(700'000, 'z');
  write(3, 'e');
  writer.flush();
  std::ifstream in(path, std::ios::binary);
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == expected);
}

}  // namespace sheaf
