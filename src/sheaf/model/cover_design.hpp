#pragma once

#include <string>

namespace sheaf {

/// Which code draws a cover.
enum class CoverLayout { typographic, lead_picture, grid, contents, monogram, newspaper };

/// The data of one cover design: a file of covers/, or the user's own (docs/guide.md). Lengths are in units of which
/// every cover is 1600 wide.
struct CoverDesign {
  std::string name{};   ///< "typographic", or the path of the user's own file
  std::string about{};  ///< one line for people
  CoverLayout layout = CoverLayout::typographic;
  bool deep = true;           ///< light words on a deep ground, or dark ones on paper
  bool of_picture = false;    ///< colours of the first picture, not of the title
  std::string title_fonts{};  ///< families in order of preference
  std::string text_fonts{};
  int title_weight = 700;
  int title_size = 300;  ///< at most
  int margin = 130;
  std::string paper{};  ///< "#RRGGBB", or empty: of the title or the picture
  std::string ink{};    ///< words on paper, and the deep ground
  std::string accent{};
  bool operator==(const CoverDesign&) const = default;
};

}  // namespace sheaf
