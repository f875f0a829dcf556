#include "sheaf/extract/page_rule.hpp"

namespace sheaf {

std::vector<RuleGroup> rule_groups() {
  return {collapsed_rules(),     formula_rules(),         background_rules(),
          headline_rules(),      frame_rules(),           comment_rules(),
          caption_rules(),       said_image_rules(),      foreign_picture_rules(),
          teaser_rules(),        content_rules(),         lead_rules(),
          other_article_rules(), inner_furniture_rules(), repeat_rules(),
          line_rules(),          byline_rules(),          day_rules()};
}

}  // namespace sheaf
