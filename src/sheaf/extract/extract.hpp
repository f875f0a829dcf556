#pragma once

#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/article.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

/// An article with what was noticed while it was made: its findings and the counts that extract decides (words, images,
/// captions, tables and notes found and, but for images, kept).
struct Extracted {
  Article article{};
  Report report{};
};

/// Whether to say which rule decided what: `Report::decisions`, of saved pages and of pasted text.
enum class Explain { no, yes };

/// Makes the articles of one source: one, or several of JSON Lines, or of a text in which the page frame repeats.
/// Overrides of the source win over what it says of itself. Headline never empty; identity, path, operand, section and
/// origin are filled in; image candidates are as the source spells them.
/// \throws Error  malformed (no article text, with the reason), with the place
std::vector<Extracted> extract(const Source& source, Explain explain = Explain::no);

}  // namespace sheaf
