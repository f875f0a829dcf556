#include "sheaf/typeset/font_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

constexpr std::size_t most_tables = 64;
constexpr std::size_t header_bytes = 12;
constexpr std::size_t record_bytes = 16;

struct Table {
  std::string_view tag{};
  std::size_t begin = 0;
  std::size_t size = 0;
};

/// Reads numbers, most significant byte first; what lies beyond the end is 0.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  std::uint32_t byte(std::size_t at) const { return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : 0u; }
  std::uint32_t u16(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
  std::uint32_t u32(std::size_t at) const { return u16(at) << 16 | u16(at + 2); }
  std::size_t size() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
};

class FontReader {
 public:
  FontReader(std::string_view bytes, const Place& place) : bytes_(bytes), place_(place) {}

  FontTables read() {
    FontTables facts{.is_cff = read_kind()};
    read_directory();
    check_tables(facts.is_cff);
    read_permission(facts);
    read_looks(facts);
    return facts;
  }

 private:
  [[noreturn]] void refuse(const std::string& happened, const std::string& advice,
                           Trouble trouble = Trouble::malformed) const {
    throw Error(trouble, place_, happened, advice);
  }
  [[noreturn]] void refuse_broken(const std::string& what) const {
    refuse("the font is broken: " + what, "get the file anew from where the font comes from");
  }

  /// Whether the outlines are PostScript's.
  bool read_kind() const {
    const std::string_view kind = bytes_.substr(0, 4);
    if (kind == "wOFF" || kind == "wOF2")
      refuse("the font is packed as WOFF, which sheaf does not take", "name its TTF or OTF file");
    if (kind == "ttcf") refuse("the file is a collection of fonts", "name the TTF or OTF file of one font");
    if (kind == "OTTO") return true;
    if (kind == std::string_view("\0\1\0\0", 4) || kind == "true") return false;
    refuse("the file is no font", "name a TTF or OTF file");
  }

  void read_directory() {
    const Bytes file(bytes_);
    const std::size_t count = file.u16(4);
    const std::size_t begin = header_bytes + count * record_bytes;
    if (count == 0 || count > most_tables || begin > file.size()) refuse_broken("its list of tables");
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t at = header_bytes + i * record_bytes;
      const Table table{bytes_.substr(at, 4), file.u32(at + 8), file.u32(at + 12)};
      if (table.begin < begin || table.begin > file.size() || table.size > file.size() - table.begin)
        refuse_broken("a table lies outside the file");
      if (find(table.tag) != nullptr) refuse_broken("two tables have one name");
      tables_.push_back(table);
    }
    std::vector<Table> by_place = tables_;
    std::ranges::sort(by_place, {}, &Table::begin);
    for (std::size_t i = 1; i < by_place.size(); ++i) {
      if (by_place[i - 1].begin + by_place[i - 1].size > by_place[i].begin && by_place[i].size > 0)
        refuse_broken("two tables lie upon each other");
    }
  }

  const Table* find(std::string_view tag) const {
    const auto found = std::ranges::find(tables_, tag, &Table::tag);
    return found == tables_.end() ? nullptr : &*found;
  }

  /// A table, with at least so many bytes.
  Bytes need(std::string_view tag, std::size_t fewest) const {
    const Table* const table = find(tag);
    if (table == nullptr) refuse_broken("it has no table \"" + std::string(tag) + "\"");
    if (table->size < fewest) refuse_broken("its table \"" + std::string(tag) + "\" is too short");
    return Bytes(bytes_.substr(table->begin, table->size));
  }

  void check_tables(bool is_cff) const {
    need("cmap", 4);
    need("name", 6);
    const Bytes head = need("head", 54);
    constexpr std::uint32_t magic = 0x5F0F3CF5;
    if (head.u32(12) != magic) refuse_broken("its head is not one");
    if (head.u16(18) < 16 || head.u16(18) > 16384) refuse_broken("its units");
    const std::size_t glyphs = need("maxp", 6).u16(4);
    const std::size_t widths = need("hhea", 36).u16(34);
    if (glyphs == 0 || widths == 0 || widths > glyphs) refuse_broken("its counts of glyphs");
    need("hmtx", widths * 4 + (glyphs - widths) * 2);
    if (is_cff) {
      if (find("CFF2") != nullptr)
        refuse("the font varies in a form (CFF2) that few readers know", "name the file of one weight");
      need("CFF ", 4);
      return;
    }
    const std::size_t entry = head.u16(50) == 0 ? 2 : 4;
    need("loca", (glyphs + 1) * entry);
    if (find("glyf") == nullptr) refuse("the font has bitmaps alone", "name a font with outlines");
  }

  /// OS/2's fsType: of several grants the widest holds.
  void read_permission(FontTables& facts) const {
    constexpr std::uint32_t restricted = 0x0002;
    constexpr std::uint32_t granted = 0x0004 | 0x0008;
    constexpr std::uint32_t not_cut = 0x0100;
    constexpr std::uint32_t bitmaps_only = 0x0200;
    const std::uint32_t type = need("OS/2", 68).u16(8);
    const char* const advice =
        "name a font whose license lets books bring it along, such as one under the Open Font License";
    if ((type & restricted) != 0 && (type & granted) == 0)
      refuse("the font forbids to be embedded", advice, Trouble::usage);
    if ((type & bitmaps_only) != 0) refuse("the font lets only its bitmaps be embedded", advice, Trouble::usage);
    facts.may_be_cut = (type & not_cut) == 0;
  }

  void read_looks(FontTables& facts) const {
    const Bytes os2 = need("OS/2", 68);
    const Bytes post = need("post", 32);
    const std::uint32_t style = need("head", 54).u16(44);
    const std::uint32_t selection = os2.u16(62);
    const std::uint32_t weight = os2.u16(4);
    facts.weight = weight >= 1 && weight <= 1000 ? static_cast<int>(weight) : 400;
    if ((style & 1u) != 0 && facts.weight < 600) facts.weight = 700;
    constexpr std::uint32_t italic_or_oblique = 0x0001 | 0x0200;
    facts.italic = (style & 2u) != 0 || (selection & italic_or_oblique) != 0;
    constexpr std::uint32_t monospaced = 9;
    facts.fixed_pitch = post.u32(12) != 0 || (os2.byte(32) == 2 && os2.byte(35) == monospaced);
    constexpr std::uint32_t first_sans = 11;  // of PANOSE's serif styles
    constexpr std::uint32_t sans_class = 8;
    facts.sans = os2.byte(30) == sans_class || (os2.byte(32) == 2 && os2.byte(33) >= first_sans);
  }

  std::string_view bytes_;
  const Place& place_;
  std::vector<Table> tables_{};
};

}  // namespace

FontTables read_font_tables(std::string_view bytes, const Place& place) {
  return FontReader(bytes, place).read();
}

}  // namespace sheaf
