#pragma once

#include <string_view>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/extract/text_pieces.hpp"
#include "sheaf/model/block.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

/// The blocks of the pieces that are the article's: paragraphs, headings, lists, quotes, rules, remarks, and figures
/// without pictures for captions. A credit alone joins the caption above or below it. Counts words found, captions
/// and furniture, and names the furniture that was dropped.
Blocks make_text_body(const std::vector<TextPiece>& pieces, const Place& origin, Report& report);

/// Reads plain text that is only a body, as article data has it: no headline is sought in it.
Blocks read_text_body(std::string_view text, const Source& source, Report& report);

}  // namespace sheaf
