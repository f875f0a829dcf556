#include "sheaf/bundle/preview_covers.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "sheaf/adapt/png.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/bundle/cover_samples.hpp"
#include "sheaf/bundle/named_file.hpp"
#include "sheaf/bundle/write_file.hpp"
#include "sheaf/illustrate/draw_cover.hpp"
#include "sheaf/illustrate/fit_image.hpp"
#include "sheaf/illustrate/quantise.hpp"
#include "sheaf/illustrate/reduce_pixels.hpp"
#include "sheaf/read/read_cover_design.hpp"

namespace sheaf {
namespace {

constexpr int small_width = 200;
constexpr int gap = 24;

void write_png(const Pixels& pixels, const std::string& path) {
  const auto few = quantise(pixels);
  write_file(path, few ? encode_png(*few) : encode_png(pixels));
}

std::string plain_name(const CoverDesign& design) {
  return std::filesystem::path(design.name).stem().string();
}

/// All covers small on one sheet.
class ContactSheet {
 public:
  ContactSheet(std::size_t columns, std::size_t rows, PixelSize cover)
      : small_{small_width, small_width * cover.height / cover.width},
        drawing_(gap + static_cast<int>(columns) * (small_.width + gap),
                 gap + static_cast<int>(rows) * (small_.height + gap), {255, 255, 255}) {}

  void place(const Pixels& cover, std::size_t column, std::size_t row) {
    drawing_.picture(reduce_pixels(cover, small_), gap + static_cast<int>(column) * (small_.width + gap),
                     gap + static_cast<int>(row) * (small_.height + gap));
  }
  Pixels take_pixels() { return drawing_.take_pixels(); }

 private:
  PixelSize small_;
  Drawing drawing_;
};

}  // namespace

std::vector<CoverDesign> built_in_cover_designs() {
  std::vector<CoverDesign> all;
  for (const BuiltInFile& file : cover_design_files()) all.push_back(built_in_cover_design(file.name));
  return all;
}

CoverDesign cover_design_of_file(const std::string& path) {
  const NamedFile file = open_beside(path);
  return read_cover_design(file.files->read(file.path, limits::plan_bytes), {.file = path});
}

std::vector<std::string> preview_covers(const std::vector<CoverDesign>& designs, const Destination& destination,
                                        const std::string& folder) {
  make_folder(folder);
  const auto spool = std::make_shared<Spool>();
  const std::vector<Image> images = cover_sample_pictures(spool);
  std::vector<const Image*> pictures;
  for (const Image& image : images) pictures.push_back(&image);
  const std::vector<CoverSample> samples = cover_samples();
  const CoverDesign fallback = built_in_cover_design("");
  ContactSheet sheet(designs.size(), samples.size(), cover_size(destination));
  ContactSheet designs_only(designs.size(), 1, cover_size(destination));
  std::vector<std::string> names = {"covers.png", "designs.png"};
  for (std::size_t row = 0; row < samples.size(); ++row) {
    for (std::size_t column = 0; column < designs.size(); ++column) {
      Report ignored;
      const CoverRequest request{designs[column], samples[row].text, pictures, destination};
      Pixels cover = lay_cover(request, fallback, ignored).pixels;
      if (destination.grey) cover = to_grey(cover);
      sheet.place(cover, column, row);
      if (row == 0) designs_only.place(cover, column, 0);
      names.push_back(plain_name(designs[column]) + "-" + samples[row].name + ".png");
      write_png(cover, folder + "/" + names.back());
    }
  }
  write_png(sheet.take_pixels(), folder + "/" + names[0]);
  write_png(designs_only.take_pixels(), folder + "/" + names[1]);
  return names;
}

}  // namespace sheaf
