#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sheaf/base/place.hpp"
#include "sheaf/model/block.hpp"

namespace sheaf {

/// A footnote.
struct Note {
  std::string id{};  ///< unique in the article
  Blocks content{};
  bool operator==(const Note&) const = default;
};

class Spool;

/// Where body and notes of an article are while nobody works on them, see model/waiting_body.
struct WaitingBody {
  std::shared_ptr<Spool> spool{};  ///< null: they are in the article
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  bool operator==(const WaitingBody&) const = default;
};

struct Article {
  std::string headline{};             ///< never empty once extract is done
  std::string deck{};                 ///< the line under the headline; may be empty
  std::vector<std::string> byline{};  ///< one person each, in printed order, without "By"
  std::optional<std::chrono::year_month_day> published{};
  std::string language = "und";  ///< BCP 47 tag
  Direction direction = Direction::ltr;
  std::string url{};      ///< canonical; absolute http(s), or empty
  std::string site{};     ///< name of the publication; may be empty
  std::string rights{};   ///< licence or copyright line; may be empty
  std::string section{};  ///< "" or the name of a section of the book
  std::vector<std::string> tags{};
  Blocks body{};              ///< a lead picture is its first block
  std::vector<Note> notes{};  ///< in order of their first reference
  WaitingBody waiting{};      ///< body and notes are empty while they wait

  /// What the article is known by in every edition: its canonical URL, else its path in the collection, with "#2" and
  /// so on for the second article of one source.
  std::string identity{};
  std::string path{};       ///< of its source in the operand's folder, to resolve links between articles
  std::size_t operand = 0;  ///< which operand it came from
  Place origin{};           ///< for messages

  bool operator==(const Article&) const = default;
};

}  // namespace sheaf
