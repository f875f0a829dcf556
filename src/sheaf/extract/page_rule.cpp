#include "sheaf/extract/page_rule.hpp"

namespace sheaf {

std::vector<RuleGroup> rule_groups() {
  return {frame_rules(),   caption_rules(), foreign_picture_rules(),
          content_rules(), lead_rules(),    inner_furniture_rules()};
}

}  // namespace sheaf
