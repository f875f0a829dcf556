#include "sheaf/bundle/choose_cover.hpp"

#include <filesystem>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/illustrate/cover.hpp"
#include "sheaf/illustrate/number_cover.hpp"
#include "sheaf/typeset/labels.hpp"

namespace sheaf {
namespace {

constexpr std::string_view default_design = "plain";

Image drawn(const std::string& design, const Collection& collection, const std::shared_ptr<Spool>& spool,
            Report& report) {
  const BookMetadata& book = collection.book;
  std::string creators;
  for (const std::string& name : book.creators) creators += (creators.empty() ? "" : ", ") + name;
  const auto articles = static_cast<std::int64_t>(collection.articles.size());
  return draw_cover(design,
                    {.title = book.title,
                     .subtitle = book.subtitle,
                     .creator = std::move(creators),
                     .date = book.date ? long_date(*book.date, book.language) : "",
                     .count = articles > 1 ? article_count(articles, book.language) : "",
                     .language = book.language},
                    spool, report);
}

/// The first picture of the first article, or nullptr.
const Image* lead_picture(const Collection& collection) {
  if (collection.articles.empty()) return nullptr;
  for (const Block& block : collection.articles.front().body) {
    const Figure* figure = std::get_if<Figure>(&block.node);
    if (figure == nullptr) continue;
    for (const FigureImage& picture : figure->images) {
      const auto index = picture.image.image;
      if (index >= 0 && !picture.decorative) return &collection.images.at(static_cast<std::size_t>(index));
    }
  }
  return nullptr;
}

/// A picture is told from a design by its dot or slash: names of designs have neither.
bool is_picture_name(const std::string& cover) {
  return cover.find_first_of("./") != std::string::npos;
}

Image cover_of_picture(const std::string& cover, bool by_plan, const Collection& collection, const Request& request,
                       const Listing& listing, const std::shared_ptr<Spool>& spool, Report& report) {
  if (cover == "lead") {
    if (const Image* lead = lead_picture(collection)) return cover_of_image(*lead, spool, report);
    throw Error(Trouble::unusable_image, {}, "the first article has no picture", "");
  }
  const NamedFile file = find_named_file(cover, by_plan, request, listing);
  return cover_of_file(*file.files, file.path, spool, report);
}

NamedFile open_beside(const std::filesystem::path& path) {
  const std::string folder = path.parent_path().string();
  return {open_folder(folder.empty() ? "." : folder, folder), path.filename().string()};
}

}  // namespace

NamedFile find_named_file(const std::string& name, bool by_plan, const Request& request, const Listing& listing) {
  if (!by_plan) return open_beside(name);
  bool escapes = false;
  std::string path = normalise_path(name, escapes);
  if (!escapes && !name.starts_with('/')) {
    for (const auto& folder : listing.folders) {
      if (folder != nullptr && folder->size(path) >= 0) return {folder, std::move(path)};
    }
    if (!request.plan_file.empty()) {
      const std::string folder = std::filesystem::path(request.plan_file).parent_path().string();
      return {open_folder(folder.empty() ? "." : folder, folder), std::move(path)};
    }
  }
  throw Error(Trouble::unreadable, {}, "the plan names \"" + name + "\", which is not beside it", "put it there");
}

std::optional<Image> choose_cover(const Collection& collection, const Request& request, const Listing& listing,
                                  const std::shared_ptr<Spool>& spool, Report& report) {
  if (!request.with_cover) return std::nullopt;
  const bool by_plan = request.cover.empty();
  const std::string cover = by_plan ? listing.plan.cover : request.cover;
  if (cover.empty()) return drawn(std::string(default_design), collection, spool, report);
  if (cover != "lead" && !is_picture_name(cover)) return drawn(cover, collection, spool, report);
  try {
    const Image made = cover_of_picture(cover, by_plan, collection, request, listing, spool, report);
    const Volumes& volumes = collection.book.volumes;
    if (volumes.number == 0) return made;
    const std::string& language = collection.book.language;
    return number_cover(made, volume_of(volumes.number, volumes.all.size(), language), language, spool);
  } catch (const Error& error) {
    if (error.trouble() != Trouble::unreadable && error.trouble() != Trouble::unusable_image &&
        error.trouble() != Trouble::malformed) {
      throw;
    }
    report.add(FindingId::cover_unusable, error.place(), cover + ": " + error.happened());
    return drawn(std::string(default_design), collection, spool, report);
  }
}

}  // namespace sheaf
