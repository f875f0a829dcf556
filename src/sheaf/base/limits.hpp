#pragma once

#include <cstddef>
#include <cstdint>

namespace sheaf {

/// Every bound that stands between sheaf and hostile input, in one table (docs/guide.md repeats it; a test compares).
/// A file over a bound is left out with a finding; the rest of the book is built.
namespace limits {

inline constexpr std::uint64_t text_bytes = 256u << 20;         ///< one HTML, Markdown, text or JSON file
inline constexpr std::uint64_t plan_bytes = 4u << 20;           ///< sheaf.toml, captions.tsv, front matter
inline constexpr std::uint64_t image_bytes = 64u << 20;         ///< one picture file or `data:` address
inline constexpr std::uint64_t image_pixels = 40'000'000;       ///< a picture that must be decoded
inline constexpr std::uint64_t raster_pixels = 20'000'000;      ///< a BMP, TGA, PSD or PNM picture
inline constexpr std::uint64_t jpeg_pixels = 200'000'000;       ///< a JPEG that is decoded by scan lines, or copied
inline constexpr std::uint64_t pixels_at_work = 80'000'000;     ///< of all pictures decoded at a time; or one alone
inline constexpr std::uint64_t jpeg_coefficients = 160u << 20;  ///< bytes of a JPEG that is held whole to be decoded
inline constexpr std::size_t svg_bytes = 16u << 20;             ///< one SVG drawing
inline constexpr std::size_t svg_elements = 100'000;            ///< of one SVG drawing
inline constexpr int svg_depth = 128;                           ///< nested elements of one SVG drawing
inline constexpr std::uint64_t font_bytes = 32u << 20;          ///< one font file
inline constexpr int image_side = 65'500;                       ///< pixels on one side
inline constexpr int html_depth = 256;                          ///< nested elements; deeper ones are flattened
inline constexpr int html_attributes = 256;                     ///< attributes of one element
inline constexpr std::size_t html_elements = 2'000'000;         ///< of one page; one with more is refused
inline constexpr std::size_t html_pictures = 100'000;     ///< `img` elements of one page; one with more is refused
inline constexpr std::size_t text_lines = 2'000'000;      ///< of one pasted text; one with more is refused
inline constexpr int folder_depth = 64;                   ///< nested folders of an operand
inline constexpr std::size_t folder_entries = 1'000'000;  ///< files below one operand
inline constexpr std::size_t articles = 100'000;          ///< in one book
inline constexpr int data_depth = 64;                     ///< nested JSON, YAML or TOML values
inline constexpr std::size_t data_values = 4'000'000;     ///< in one JSON, YAML or TOML file
inline constexpr int table_span = 1000;                   ///< colspan, rowspan
inline constexpr std::size_t headline_bytes = 1000;       ///< longer ones are cut at a word

}  // namespace limits
}  // namespace sheaf
