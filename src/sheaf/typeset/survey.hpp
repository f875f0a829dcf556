#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "sheaf/model/article.hpp"

namespace sheaf {

struct SurveyedFigure {
  std::size_t number = 0;  ///< "fig-3"
  std::string caption{};   ///< plain text; empty: none
  bool has_picture = false;
};

struct SurveyedHeading {
  int level = 2;  ///< in the book: 2 to 6, none skipped
  std::string id{};
  std::string text{};
};

/// What an article holds that other documents, or other parts of its own, must know of. Figures, headings and ids are
/// counted in the order in which the body writer writes them.
struct Survey {
  std::map<std::string, std::string> ids{};  ///< an id as the source spells it → as the document has it
  std::vector<SurveyedFigure> figures{};
  std::vector<SurveyedHeading> headings{};
  std::vector<std::string> credits{};  ///< who made the pictures, each once, in order of their first picture
  bool has_math = false;
  bool has_images = false;
  std::size_t images_without_text = 0;  ///< shown, not decorative, without words from the source
};

Survey survey(const Article& article);

/// Gives headings their levels in the book: 2 for the highest, and no level skipped.
class HeadingLevels {
 public:
  int next(int source_level);

 private:
  std::vector<int> open_{};
};

/// A heading without words is no heading.
bool is_blank(const Inlines& inlines);

/// The words to put for a picture: the source's own, unless they only repeat the caption or name a file.
std::string alternative_of(const std::string& alternative, const Inlines& caption);

/// Whether typeset can write the formula: the right number of parts in each element, nothing too deep.
bool is_writable(const Math& math);

}  // namespace sheaf
