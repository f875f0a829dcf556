#include "sheaf/adapt/font.hpp"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <memory>

#include "sheaf/base/apart.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

struct Release {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
using Blob = std::unique_ptr<hb_blob_t, Release>;
using Face = std::unique_ptr<hb_face_t, Release>;
using Set = std::unique_ptr<hb_set_t, Release>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Release>;

/// The bytes outlive the face.
Face open_face(std::string_view bytes) {
  const Blob blob(
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  return Face(hb_face_create(blob.get(), 0));
}

std::string name_of(hb_face_t* face, std::initializer_list<hb_ot_name_id_t> ids) {
  constexpr unsigned longest = 4096;  // a license may be a page of text; a book needs its beginning
  for (const hb_ot_name_id_t id : ids) {
    char name[longest] = {};
    unsigned size = longest;
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, name);
    const std::string text = collapse_space(xml_safe(name));
    if (!text.empty()) return text;
  }
  return {};
}

void add_tags(hb_set_t* tags, std::initializer_list<hb_tag_t> more) {
  for (const hb_tag_t tag : more) hb_set_add(tags, tag);
}

void keep_names(hb_subset_input_t* input) {
  hb_set_t* const names = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID);
  hb_set_add_range(names, HB_OT_NAME_ID_COPYRIGHT, HB_OT_NAME_ID_TRADEMARK);
  add_tags(names, {HB_OT_NAME_ID_LICENSE, HB_OT_NAME_ID_LICENSE_URL, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY,
                   HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY});
}

/// Colour, programs within drawings, bitmaps, signatures, and how the font varies: its default is what stays.
void drop_tables(hb_subset_input_t* input) {
  add_tags(
      hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG),
      {HB_TAG('S', 'V', 'G', ' '), HB_TAG('C', 'B', 'D', 'T'), HB_TAG('C', 'B', 'L', 'C'), HB_TAG('s', 'b', 'i', 'x'),
       HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('m', 'e', 't', 'a'),
       HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'), HB_TAG('c', 'v', 'a', 'r'),
       HB_TAG('H', 'V', 'A', 'R'), HB_TAG('V', 'V', 'A', 'R'), HB_TAG('M', 'V', 'A', 'R'), HB_TAG('S', 'T', 'A', 'T')});
}

SubsetInput make_input(hb_face_t* face, std::span<const char32_t> characters, FontPart part) {
  SubsetInput input(hb_subset_input_create_or_fail());
  if (input == nullptr) return input;
  hb_set_t* const wanted = hb_subset_input_unicode_set(input.get());
  if (part == FontPart::whole) {
    hb_face_collect_unicodes(face, wanted);
    const unsigned glyphs = hb_face_get_glyph_count(face);
    if (glyphs > 0) hb_set_add_range(hb_subset_input_glyph_set(input.get()), 0, glyphs - 1);
  } else {
    for (const char32_t character : characters) hb_set_add(wanted, character);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  }
  keep_names(input.get());
  drop_tables(input.get());
  return input;
}

/// Writes the size of the result, then the result.
bool write_subset(std::string_view bytes, std::span<const char32_t> characters, FontPart part,
                  std::span<std::uint8_t> into) {
  const Face face = open_face(bytes);
  const SubsetInput input = make_input(face.get(), characters, part);
  if (input == nullptr) return false;
  const Face result(hb_subset_or_fail(face.get(), input.get()));
  if (result == nullptr) return false;
  const Blob blob(hb_face_reference_blob(result.get()));
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob.get(), &length);
  const std::uint64_t size = length;
  if (data == nullptr || length == 0 || sizeof size + length > into.size()) return false;
  std::memcpy(into.data(), &size, sizeof size);
  std::memcpy(into.data() + sizeof size, data, length);
  return true;
}

}  // namespace

FontWords read_font_words(std::string_view bytes) {
  const Face face = open_face(bytes);
  return {.family = name_of(face.get(), {HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY}),
          .style = name_of(face.get(), {HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY, HB_OT_NAME_ID_FONT_SUBFAMILY}),
          .copyright = name_of(face.get(), {HB_OT_NAME_ID_COPYRIGHT}),
          .license = name_of(face.get(), {HB_OT_NAME_ID_LICENSE}),
          .license_url = name_of(face.get(), {HB_OT_NAME_ID_LICENSE_URL})};
}

std::vector<char32_t> font_characters(std::string_view bytes) {
  const Face face = open_face(bytes);
  const Set set(hb_set_create());
  hb_face_collect_unicodes(face.get(), set.get());
  std::vector<char32_t> characters;
  for (hb_codepoint_t one = HB_SET_VALUE_INVALID; hb_set_next(set.get(), &one);) characters.push_back(one);
  return characters;
}

std::string subset_font(std::string_view bytes, std::span<const char32_t> characters, FontPart part) {
  constexpr ApartLimits limits{.cpu_seconds = 20, .wall_seconds = 120, .memory = 768u << 20};
  constexpr std::size_t slack = 1u << 16;  // a table may be coded with more bytes than it had
  std::uint64_t size = 0;
  const std::vector<std::uint8_t> result =
      work_apart(sizeof size + bytes.size() + slack, limits,
                 [&](std::span<std::uint8_t> into) { return write_subset(bytes, characters, part, into); });
  if (result.size() < sizeof size) return {};
  std::memcpy(&size, result.data(), sizeof size);
  if (size == 0 || size > result.size() - sizeof size) return {};
  const auto begin = result.begin() + sizeof size;
  return {begin, begin + static_cast<std::ptrdiff_t>(size)};
}

}  // namespace sheaf
