#include "sheaf/bundle/write_file.hpp"

#include <filesystem>
#include <fstream>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

constexpr const char* advice = "name a folder that you may write to";

}  // namespace

void make_folder(const std::string& path) {
  std::error_code problem;
  std::filesystem::create_directories(path, problem);
  if (problem) {
    throw Error(Trouble::undeliverable, {path}, "the folder cannot be made: " + problem.message(), advice);
  }
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw Error(Trouble::undeliverable, {path}, "the file cannot be written", advice);
}

}  // namespace sheaf
