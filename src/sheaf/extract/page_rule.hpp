#pragma once

#include <string_view>
#include <vector>

namespace sheaf {

/// One heuristic of the page finder. For each there is a file tests/extract/rules/NAME.html with a page that it must
/// catch and one that it must not.
struct PageRule {
  std::string_view name;    ///< "share-buttons": unique, lower case, with hyphens
  std::string_view reason;  ///< why it exists, a clause
  std::string_view spares;  ///< what looks alike and must not be caught, a clause
};

/// The rules of one question, in the order in which they are asked.
struct RuleGroup {
  std::string_view title;                ///< "What is dropped for being a part of the page's frame"
  std::vector<const PageRule*> rules{};  ///< never null; they live as long as the program
};

// Each is defined beside its rules.
RuleGroup collapsed_rules();
RuleGroup formula_rules();
RuleGroup background_rules();
RuleGroup headline_rules();
RuleGroup content_rules();
RuleGroup frame_rules();
RuleGroup inner_furniture_rules();
RuleGroup comment_rules();
RuleGroup caption_rules();
RuleGroup said_image_rules();
RuleGroup foreign_picture_rules();
RuleGroup lead_rules();
RuleGroup other_article_rules();
RuleGroup repeat_rules();
RuleGroup teaser_rules();
RuleGroup line_rules();
RuleGroup byline_rules();
RuleGroup day_rules();

/// All rules, in the order in which a page is read.
std::vector<RuleGroup> rule_groups();

}  // namespace sheaf
