// Makes pictures ready as sheaf does, on one thread: bench_pictures WIDTH QUALITY OUT-FOLDER FILE…
// and the floor beneath it: bench_pictures floor EIGHTHS QUALITY OUT-FOLDER FILE…, which decodes each JPEG at so many
// eighths of its size and encodes it again, with nothing between and no promise kept: what libjpeg-turbo alone costs.
// Both read from disk, write each picture to the folder ("-": nowhere) and tell processor time a picture.

#include <cstddef>
#include <cstdio>

#include <fmt/core.h>
#include <jpeglib.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "sheaf/base/file_reader.hpp"
#include "sheaf/base/memory.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/illustrate/content_bytes.hpp"
#include "sheaf/illustrate/prepare_image.hpp"

namespace {

double cpu_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const std::string& folder, const std::string& name, const std::string& bytes) {
  if (folder != "-") std::ofstream(std::filesystem::path(folder) / name, std::ios::binary) << bytes;
}

std::string prepared(const std::filesystem::path& path, const sheaf::PreparingSettings& settings) {
  const auto folder = sheaf::open_folder(path.parent_path().string(), "");
  const std::string name = path.filename().string();
  const auto made = prepare_file(folder, name, static_cast<std::uint64_t>(folder->size(name)), settings);
  return made.image ? sheaf::content_bytes(made.image->content) : "";
}

struct Floor {
  int eighths = 8;
  int quality = 80;
  std::vector<JSAMPLE> pixels{};

  std::string run(const std::string& bytes) {
    jpeg_error_mgr errors{};  // the files are our own: a broken one ends the program
    jpeg_decompress_struct from{};
    from.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&from);
    jpeg_mem_src(&from, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&from, TRUE);
    from.scale_num = static_cast<unsigned>(eighths);
    from.scale_denom = 8;
    from.out_color_space = JCS_YCbCr;
    jpeg_start_decompress(&from);
    const std::size_t row_bytes = std::size_t{3} * from.output_width;
    pixels.resize(row_bytes * from.output_height);
    while (from.output_scanline < from.output_height) {
      JSAMPROW row = pixels.data() + row_bytes * from.output_scanline;
      jpeg_read_scanlines(&from, &row, 1);
    }
    jpeg_finish_decompress(&from);
    std::string made = encode(from.output_width, from.output_height);
    jpeg_destroy_decompress(&from);
    return made;
  }

 private:
  std::string encode(JDIMENSION width, JDIMENSION height) {
    jpeg_error_mgr errors{};
    jpeg_compress_struct to{};
    to.err = jpeg_std_error(&errors);
    jpeg_create_compress(&to);
    unsigned char* bytes = nullptr;
    unsigned long length = 0;
    jpeg_mem_dest(&to, &bytes, &length);
    to.image_width = width;
    to.image_height = height;
    to.input_components = 3;
    to.in_color_space = JCS_YCbCr;
    jpeg_set_defaults(&to);
    jpeg_set_quality(&to, quality, TRUE);
    jpeg_start_compress(&to, TRUE);
    while (to.next_scanline < height) {
      JSAMPROW row = pixels.data() + std::size_t{3} * width * to.next_scanline;
      jpeg_write_scanlines(&to, &row, 1);
    }
    jpeg_finish_compress(&to);
    jpeg_destroy_compress(&to);
    std::string made(reinterpret_cast<const char*>(bytes), length);
    std::free(bytes);
    return made;
  }
};

}  // namespace

int main(int argc, char** argv) {
  sheaf::keep_freed_memory();  // as the command does
  std::vector<std::string> args(argv + 1, argv + argc);
  const bool floor = !args.empty() && args[0] == "floor";
  if (floor) args.erase(args.begin());
  if (args.size() < 4) return 2;
  const int first = std::atoi(args[0].c_str());
  const int quality = std::atoi(args[1].c_str());
  sheaf::PreparingSettings settings{.spool = std::make_shared<sheaf::Spool>()};
  settings.destination.width = first;
  settings.destination.quality = quality;
  Floor beneath{.eighths = first, .quality = quality};
  double time = 0;
  std::size_t length = 0;
  for (std::size_t i = 3; i < args.size(); ++i) {
    const std::filesystem::path path(args[i]);
    const double start = cpu_milliseconds();
    const std::string made = floor ? beneath.run(read_file(path)) : prepared(path, settings);
    time += cpu_milliseconds() - start;
    length += made.size();
    write_file(args[2], path.filename().string(), made);
  }
  const auto count = static_cast<double>(args.size() - 3);
  fmt::print("{:.2f} ms a picture, {:.1f} kB\n", time / count, static_cast<double>(length) / count / 1e3);
}
