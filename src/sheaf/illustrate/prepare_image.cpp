#include "sheaf/illustrate/prepare_image.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "sheaf/adapt/deflate.hpp"
#include "sheaf/adapt/hash.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/adapt/png.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/result_store.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/illustrate/content_bytes.hpp"
#include "sheaf/illustrate/copy_jpeg.hpp"
#include "sheaf/illustrate/copy_png.hpp"
#include "sheaf/illustrate/decode_image.hpp"
#include "sheaf/illustrate/fit_image.hpp"
#include "sheaf/illustrate/picture_cache.hpp"
#include "sheaf/illustrate/picture_key.hpp"
#include "sheaf/illustrate/pixel_budget.hpp"
#include "sheaf/illustrate/quantise.hpp"
#include "sheaf/illustrate/sharpen_pixels.hpp"
#include "sheaf/illustrate/sniff_image.hpp"

namespace sheaf {
namespace {

/// Where the bytes are: a file of the operand, or memory.
struct Origin {
  std::shared_ptr<const PartReader> files{};
  std::string path{};
  bool passing = false;  ///< memory, which is gone when the picture is ready
};

/// What a picture takes of the budget: the pixels that it is decoded to.
std::uint64_t pixels_of(PixelSize size, int eighths) {
  const auto share = static_cast<std::uint64_t>(eighths * eighths);
  return static_cast<std::uint64_t>(size.width) * static_cast<std::uint64_t>(size.height) * share / 64;
}

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
    if (format_ == ImageFormat::svg) return draw();
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

  PreparedImage draw();
  PreparedImage copy();
  PreparedImage copied(const CopyResult& result);
  /// A progressive JPEG is held whole to be decoded.
  bool is_heavy(const CopyResult& result) const {
    return result.progressive && too_large({result.width, result.height});
  }
  PreparedImage fitted(const CopyResult& result);
  PreparedImage endless(const CopyResult& result);
  PreparedImage anew(const CopyResult& result);
  std::optional<std::string> recoded(const CopyResult& result) const;
  bool stays(const CopyResult& result);
  bool suits(const CopyResult& result);
  bool shows_through(const CopyResult& result);
  bool stays_small(const CopyResult& result) const;
  PreparedImage decode(const std::string& bytes, int orientation, PixelSize stored = {});
  CodedPicture code_anew(const std::string& bytes, int orientation, PixelSize stored);
  PreparedImage spooled(const CodedPicture& picture);

  PictureBytes& source_;
  Origin origin_;
  const PreparingSettings& settings_;
  ImageFormat format_ = ImageFormat::unknown;
  KeptBytes kept_{};
  std::optional<bool> through_{};  ///< what `shows_through` found
  bool doubtful_ = false;          ///< it may be cut short
};

PreparedImage Preparation::draw() {
  const std::string bytes = source_.all();
  PreparedImage drawn = is_blank_drawing(bytes) ? refused(FindingId::image_kind_unsupported, "SVG") : decode(bytes, 1);
  drawn.blank = is_blank_drawing(bytes);
  // Whole, most often, but of what sheaf does not draw.
  if (!drawn.image) drawn.trouble = FindingId::image_kind_unsupported;
  return drawn;
}

PreparedImage Preparation::copy() {
  const CopyResult result = format_ == ImageFormat::jpeg ? copy_jpeg(source_, kept_) : copy_png(source_, kept_);
  const bool heavy = is_heavy(result);
  switch (heavy && result.verdict != CopyVerdict::sound ? CopyVerdict::too_large : result.verdict) {
    case CopyVerdict::sound:
      return fitted(result);
    case CopyVerdict::end_missing:
      return endless(result);
    case CopyVerdict::must_decode:
      return decode(source_.all(), result.orientation, {result.width, result.height});
    case CopyVerdict::broken:
      return refused(FindingId::image_broken, result.reason);
    case CopyVerdict::unsupported:
      return refused(FindingId::image_kind_unsupported, result.reason);
    case CopyVerdict::too_large:
      break;
  }
  return refused(FindingId::image_too_large, result.width > 0 ? text_of({result.width, result.height}) : "");
}

/// Whether the destination takes the picture as it is.
bool Preparation::suits(const CopyResult& result) {
  const Destination& to = settings_.destination;
  const PixelSize size{result.width, result.height};
  return size == size_for(size, to) && !to.grey && !result.deep && !result.interlaced &&
         (to.progressive || !result.progressive) && !shows_through(result);
}

/// Whether a PNG has pixels that are not opaque and may not stay so: at night, black lines vanish on a black page. All
/// of a small picture is looked at; of a large one the upper rows, since its background, if it is clear, begins there,
/// and charts that are opaque throughout but have a place for opacity are many.
bool Preparation::shows_through(const CopyResult& result) {
  constexpr std::int64_t small = 100'000;  // pixels
  constexpr int upper_rows = 16;
  if (!result.transparent || settings_.destination.transparency) return false;
  if (!through_) {
    const bool whole = std::int64_t{result.width} * result.height <= small;
    const auto start = source_.from(0, PictureBytes::window);
    through_ = whole ? has_clear_pixels(source_.all(), result.height)
                     : has_clear_pixels({start.data(), start.size()}, upper_rows);
  }
  return *through_;
}

/// Whether the picture goes into the book as it is, without a look at its pixels.
bool Preparation::stays(const CopyResult& result) {
  return is_heavy(result) || (suits(result) && kept_.size() <= settings_.destination.heavy);
}

/// A JPEG that stops without an end mark: its pixels say whether that is all it lacks.
PreparedImage Preparation::endless(const CopyResult& result) {
  doubtful_ = true;
  if (!stays(result)) return fitted(result);
  // An eighth of its size is enough to know: all of its coded data is read for that, too.
  const PixelBudget::Share share(settings_.budget.get(), pixels_of({result.width, result.height}, 1));
  const bool complete = decode_image(format_, source_.all(), 1, 1, JpegColours::grey).complete;
  return complete ? copied(result) : refused(FindingId::image_broken, "it is cut short");
}

/// A JPEG that the destination would take, were it only baseline or grey, as such and without a generation of loss.
std::optional<std::string> Preparation::recoded(const CopyResult& result) const {
  const Destination& to = settings_.destination;
  const PixelSize size{result.width, result.height};
  if (format_ != ImageFormat::jpeg || size != size_for(size, to)) return std::nullopt;
  if (!to.grey && (to.progressive || !result.progressive)) return std::nullopt;
  std::string made = recode_jpeg(source_.all(), to.grey ? JpegColours::grey : JpegColours::as_coded);
  if (made.empty() || made.size() > to.heavy) return std::nullopt;
  return made;
}

/// Whether a drawing may stay larger than the screen: smoothed edges can cost more bytes than the pixels they save.
bool Preparation::stays_small(const CopyResult& result) const {
  const auto pixels = static_cast<std::uint64_t>(result.width) * static_cast<std::uint64_t>(result.height);
  return format_ == ImageFormat::png && !result.deep && !result.interlaced && !settings_.destination.grey &&
         pixels <= settings_.destination.pixels && !through_.value_or(false);
}

/// The picture as it is, where that suits the destination and it is not heavy for what it shows; else coded anew.
PreparedImage Preparation::fitted(const CopyResult& result) {
  constexpr double worth_it = 0.8;  // of the bytes: less is not worth a generation of loss
  const bool suitable = suits(result);
  if (stays(result) && !doubtful_) return copied(result);
  PreparedImage anew = this->anew(result);
  if (!anew.image) return doubtful_ ? refused(FindingId::image_broken, "it is cut short") : copied(result);
  if (!suitable && !(stays_small(result) && anew.image->content.size >= kept_.size())) return anew;
  const bool saves = static_cast<double>(anew.image->content.size) < worth_it * static_cast<double>(kept_.size());
  return saves ? anew : copied(result);
}

PreparedImage Preparation::copied(const CopyResult& result) {
  const MediaType type = format_ == ImageFormat::jpeg ? MediaType::jpeg : MediaType::png;
  Content content = kept_.content(origin_.files, origin_.path);
  if (origin_.passing) content.pieces.assign(1, settings_.spool->append(content_bytes(content)));
  return {.image = Image{.type = type,
                         .width = result.width,
                         .height = result.height,
                         .name = name_of(kept_.hash(), type),
                         .content = std::move(content)},
          .animated = result.animated};
}

CodedPicture coded(MediaType type, PixelSize size, std::string bytes) {
  CodedPicture picture{.type = type, .width = size.width, .height = size.height, .bytes = std::move(bytes)};
  picture.crc32 = crc32(picture.bytes);
  picture.hash = content_hash(picture.bytes);
  return picture;
}

std::string encode_drawing(const Pixels& pixels) {
  const auto few = quantise(pixels);
  return few ? encode_png(*few) : encode_png(pixels);
}

CodedPicture encode(const DecodedImage& image, int quality) {
  CodedPicture picture =
      coded(image.photograph ? MediaType::jpeg : MediaType::png, {image.pixels.width, image.pixels.height},
            image.photograph ? encode_jpeg(image.pixels, quality) : encode_drawing(image.pixels));
  picture.animated = image.animated;
  return picture;
}

/// Makes the picture as small as the destination wants it, and its edges steep again where the panel is soft.
void fit(DecodedImage& image, bool smaller, const Destination& to) {
  const int width = image.pixels.width;
  image.pixels = fit_pixels(std::move(image.pixels), to);
  if (image.photograph && (smaller || image.pixels.width < width))
    image.pixels = sharpen_pixels(std::move(image.pixels), to.sharpen);
}

PreparedImage Preparation::anew(const CopyResult& result) {
  try {
    if (auto bytes = recoded(result)) {
      return spooled(coded(MediaType::jpeg, {result.width, result.height}, std::move(*bytes)));
    }
  } catch (const Error& error) {
    if (error.trouble() != Trouble::unusable_image) throw;
  }
  return decode(source_.all(), 1, {result.width, result.height});
}

/// \param stored  size of a JPEG, as its header has it: what nobody will see is not even decoded
/// \throws Error  unusable_image
CodedPicture Preparation::code_anew(const std::string& bytes, int orientation, PixelSize stored) {
  int eighths = 8;
  JpegColours colours = settings_.destination.grey ? JpegColours::grey : JpegColours::srgb;
  if (stored.width > 0) {
    const PixelSize upright = orientation >= 5 ? PixelSize{stored.height, stored.width} : stored;
    const PixelSize target = size_for(upright, settings_.destination);
    eighths = jpeg_eighths(upright, target);
    if (colours == JpegColours::srgb && fits_decoded(upright, eighths, target)) colours = JpegColours::as_coded;
  }
  const PixelSize whole = stored.width > 0 ? stored : image_size(format_, bytes).value_or(PixelSize{});
  const PixelBudget::Share share(settings_.budget.get(), pixels_of(whole, eighths));
  DecodedImage image = decode_image(format_, bytes, orientation, eighths, colours);
  if (!image.complete) throw Error(Trouble::unusable_image, {}, "part of it is missing", "");
  image.photograph = image.photograph || !looks_drawn(image.pixels);
  fit(image, eighths < 8, settings_.destination);
  return encode(image, settings_.destination.quality);
}

/// Decoded, fitted and coded anew, or what came of that in an earlier run: the outcome follows from the bytes and the
/// settings alone.
PreparedImage Preparation::decode(const std::string& bytes, int orientation, PixelSize stored) {
  ResultStore* const store = settings_.results.get();
  const std::string key = store != nullptr ? picture_key(bytes, format_, settings_.destination) : std::string();
  if (store != nullptr) {
    if (const auto known = find_picture(*store, key)) return spooled(*known);
  }
  try {
    const CodedPicture picture = code_anew(bytes, orientation, stored);
    if (store != nullptr) keep_picture(*store, key, picture);
    return spooled(picture);
  } catch (const Error& error) {
    if (error.trouble() != Trouble::unusable_image) throw;
    return refused(FindingId::image_broken, error.happened());
  }
}

PreparedImage Preparation::spooled(const CodedPicture& picture) {
  Content content{
      .pieces = {settings_.spool->append(picture.bytes)}, .size = picture.bytes.size(), .crc32 = picture.crc32};
  return {.image = Image{.type = picture.type,
                         .width = picture.width,
                         .height = picture.height,
                         .name = name_of(picture.hash, picture.type),
                         .content = std::move(content)},
          .animated = picture.animated};
}

}  // namespace

PreparedImage prepare_file(const std::shared_ptr<const FileReader>& files, const std::string& path,
                           const PreparingSettings& settings) {
  const OpenFile file = files->open(path);
  PictureBytes source(*file.bytes, path, file.size);
  return Preparation(source, {files, path}, settings).run();
}

PreparedImage prepare_bytes(std::string_view bytes, const PreparingSettings& settings) {
  const auto memory = std::make_shared<const MemoryPart>(bytes);
  PictureBytes source(*memory, "", bytes.size());
  return Preparation(source, {.files = memory, .passing = true}, settings).run();
}

}  // namespace sheaf
