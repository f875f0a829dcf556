#include "sheaf/illustrate/prepare_image.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/adapt/hash.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/illustrate/copy_jpeg.hpp"
#include "sheaf/illustrate/copy_png.hpp"
#include "sheaf/illustrate/decode_image.hpp"
#include "sheaf/illustrate/sniff_image.hpp"

namespace sheaf {
namespace {

/// Where the bytes are: a file of the operand, or memory.
struct Origin {
  std::shared_ptr<const PartReader> files{};  ///< null: memory
  std::string path{};
};

PreparedImage refused(FindingId trouble, std::string reason = {}) {
  return {.image = std::nullopt, .trouble = trouble, .reason = std::move(reason)};
}

std::string name_of(const std::string& hash, MediaType type) {
  return "img-" + hash.substr(0, 16) + std::string(file_extension(type));
}

/// An SVG without a single shape: scripts of pages put it where a picture is to be loaded.
bool is_blank_drawing(std::string_view svg) {
  constexpr std::string_view shapes[] = {"<path", "<rect",  "<circle", "<ellipse", "<line",   "<poly",
                                         "<text", "<image", "<use",    "<foreign", "<symbol", "<mesh"};
  return std::ranges::none_of(shapes, [&](std::string_view shape) { return contains_nocase(svg, shape); });
}

PreparedImage refuse_unknown(ImageFormat format, PictureBytes& source) {
  const auto start = source.from(0, PictureBytes::window);
  if (format == ImageFormat::svg && start.size() == source.size() && is_blank_drawing({start.data(), start.size()})) {
    PreparedImage blank = refused(FindingId::image_kind_unsupported, "SVG");
    blank.blank = true;
    return blank;
  }
  if (format != ImageFormat::unknown) return refused(FindingId::image_kind_unsupported, std::string(to_text(format)));
  if (looks_like_web_page(start)) return refused(FindingId::image_not_an_image, "it is a web page");
  return refused(FindingId::image_not_an_image);
}

/// One picture on its way into the book.
class Preparation {
 public:
  Preparation(PictureBytes& source, Origin origin, const PreparingSettings& settings)
      : source_(source), origin_(std::move(origin)), settings_(settings) {}

  PreparedImage run() {
    if (source_.size() == 0) return refused(FindingId::image_broken, "it is 0 bytes long");
    if (source_.size() > limits::image_bytes) return refused(FindingId::image_too_large);
    const auto start = source_.from(0, 1024);
    format_ = sniff_image(start.first(std::min<std::size_t>(start.size(), 1024)));
    if (!can_decode(format_)) return refuse_unknown(format_, source_);
    if (format_ == ImageFormat::jpeg || format_ == ImageFormat::png) return copy();
    const std::string bytes = source_.all();
    const auto size = image_size(format_, bytes);
    // By its header a text can pass for TGA, which has no mark of its own.
    if (!size && format_ == ImageFormat::tga) return refused(FindingId::image_not_an_image);
    if (!size && (format_ == ImageFormat::psd || format_ == ImageFormat::bmp || format_ == ImageFormat::pnm)) {
      return refused(FindingId::image_kind_unsupported,
                     std::string(to_text(format_)) + " of a kind that is seldom met");
    }
    if (!size || size->width <= 0 || size->height <= 0)
      return refused(FindingId::image_broken, "its header is damaged");
    if (too_large(*size)) return refused(FindingId::image_too_large, text_of(*size));
    return decode(bytes, 1);
  }

 private:
  bool too_large(PixelSize size) const {
    return size.width > limits::image_side || size.height > limits::image_side ||
           static_cast<std::uint64_t>(size.width) * static_cast<std::uint64_t>(size.height) > most_pixels(format_);
  }
  static std::string text_of(PixelSize size) {
    return std::to_string(size.width) + " \xC3\x97 " + std::to_string(size.height) + " pixels";
  }

  PreparedImage copy();
  PreparedImage copied(const CopyResult& result);
  PreparedImage decode(const std::string& bytes, int orientation);
  PreparedImage encode(const DecodedImage& image);

  PictureBytes& source_;
  Origin origin_;
  const PreparingSettings& settings_;
  ImageFormat format_ = ImageFormat::unknown;
  KeptBytes kept_{};
};

PreparedImage Preparation::copy() {
  const CopyResult result = format_ == ImageFormat::jpeg ? copy_jpeg(source_, kept_) : copy_png(source_, kept_);
  const bool heavy = result.progressive && too_large({result.width, result.height});  // held whole to be decoded
  switch (heavy && result.verdict != CopyVerdict::sound ? CopyVerdict::too_large : result.verdict) {
    case CopyVerdict::sound:
      return copied(result);
    case CopyVerdict::end_missing: {
      const DecodedImage image = decode_image(format_, source_.all(), 1);
      return image.complete ? copied(result) : refused(FindingId::image_broken, "it is cut short");
    }
    case CopyVerdict::must_decode:
      return decode(source_.all(), result.orientation);
    case CopyVerdict::broken:
      return refused(FindingId::image_broken, result.reason);
    case CopyVerdict::unsupported:
      return refused(FindingId::image_kind_unsupported, result.reason);
    case CopyVerdict::too_large:
      break;
  }
  return refused(FindingId::image_too_large, result.width > 0 ? text_of({result.width, result.height}) : "");
}

PreparedImage Preparation::copied(const CopyResult& result) {
  const MediaType type = format_ == ImageFormat::jpeg ? MediaType::jpeg : MediaType::png;
  Content content = kept_.content(origin_.files, origin_.path);
  if (origin_.files == nullptr) {
    const std::string all = source_.all();
    std::string bytes;
    for (const auto& piece : content.pieces) {
      if (const auto* own = std::get_if<std::string>(&piece)) {
        bytes += *own;
        continue;
      }
      const FilePart& part = std::get<FilePart>(piece);
      bytes.append(all, static_cast<std::size_t>(part.offset), static_cast<std::size_t>(part.length));
    }
    content.pieces.assign(1, settings_.spool->append(bytes));
  }
  return {.image = Image{.type = type,
                         .width = result.width,
                         .height = result.height,
                         .name = name_of(kept_.hash(), type),
                         .content = std::move(content)},
          .animated = result.animated};
}

PreparedImage Preparation::decode(const std::string& bytes, int orientation) {
  try {
    const DecodedImage image = decode_image(format_, bytes, orientation);
    if (!image.complete) return refused(FindingId::image_broken, "part of it is missing");
    return encode(image);
  } catch (const Error& error) {
    if (error.trouble() != Trouble::unusable_image) throw;
    return refused(FindingId::image_broken, error.happened());
  }
}

PreparedImage Preparation::encode(const DecodedImage& image) {
  const bool as_jpeg = image.photograph || !looks_drawn(image.pixels);
  const MediaType type = as_jpeg ? MediaType::jpeg : MediaType::png;
  const std::string bytes = as_jpeg ? encode_jpeg(image.pixels, settings_.jpeg_quality) : encode_png(image.pixels);
  Content content{.pieces = {settings_.spool->append(bytes)}, .size = bytes.size(), .crc32 = crc32(bytes)};
  return {.image = Image{.type = type,
                         .width = image.pixels.width,
                         .height = image.pixels.height,
                         .name = name_of(content_hash(bytes), type),
                         .content = std::move(content)},
          .animated = image.animated};
}

}  // namespace

PreparedImage prepare_file(const std::shared_ptr<const PartReader>& files, const std::string& path, std::uint64_t size,
                           const PreparingSettings& settings) {
  PictureBytes source(*files, path, size);
  return Preparation(source, {files, path}, settings).run();
}

PreparedImage prepare_bytes(std::string_view bytes, const PreparingSettings& settings) {
  const MemoryPart memory(bytes);
  PictureBytes source(memory, "", bytes.size());
  return Preparation(source, {}, settings).run();
}

}  // namespace sheaf
