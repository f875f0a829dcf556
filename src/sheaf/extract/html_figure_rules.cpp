#include "sheaf/extract/html_figure_rules.hpp"

#include "sheaf/extract/html_end_credit.hpp"
#include "sheaf/extract/html_hidden_words.hpp"
#include "sheaf/extract/html_picture_map.hpp"

namespace sheaf {
namespace figure_rule {

constexpr PageRule figcaption_rule = {"figcaption", "the page says so", "a figcaption that holds a picture of its own"};
constexpr PageRule class_in_figure = {"caption-class-in-figure",
                                      "a part of a figure that is called its caption or credit",
                                      "a caption of a figure within the figure"};
constexpr PageRule words_in_figure = {"words-in-figure", "a figure that holds pictures and a few words",
                                      "a figure that holds an article"};
constexpr PageRule caption_shortcode = {"caption-shortcode", "a shortcode for a caption that was printed as it is",
                                        "a text that speaks of shortcodes"};
constexpr PageRule outer_figcaption = {"figure-of-figures", "figures within a figure share its caption",
                                       "figures that have captions of their own"};
constexpr PageRule class_beside = {"caption-class-beside", "a block beside the picture that is called a caption",
                                   "a paragraph of the text that holds a classed word"};
constexpr PageRule reads_so = {"reads-as-caption", "a short block below a picture, slanted, small or with a credit",
                               "the first paragraph of the text, an editor's note"};
constexpr PageRule says_alternative = {"caption-is-alternative",
                                       "a block below a picture that says what its alternative text says",
                                       "a title, a paragraph that has but a few words of the description"};
constexpr PageRule first_line = {"caption-first-line",
                                 "the first line of a block of text below a picture, with a credit or in brackets",
                                 "a slanted introduction, the agency that sent the report"};
constexpr PageRule defined = {"defined-picture", "a list of definitions whose term is a picture defines it",
                              "a list of words and what they mean"};
constexpr PageRule class_in_frame = {"caption-class-in-frame", "a part called a caption in the frame of one picture",
                                     "a frame with much else in it"};
constexpr PageRule frame_of_picture = {"frame-of-picture",
                                       "a frame that is there for one picture holds these few words",
                                       "a card, a paragraph that begins with a picture"};
constexpr PageRule shared_caption = {"shared-caption", "one caption below several pictures in a frame of their own",
                                     "captions of which each has its picture"};
constexpr PageRule captions_in_order = {"captions-in-order", "as many captions as pictures, in a list of their own",
                                        "a list of another length"};
constexpr PageRule captions_in_row = {"captions-in-row", "a row of pictures in a table and a row of words below it",
                                      "a table of facts with a picture in it"};
constexpr PageRule own_kind = {"caption-kind", "short blocks of a kind that stands below pictures and nowhere else",
                               "labels that are the same below each picture, titles of cards"};
constexpr PageRule credit_links = {"credit-link", "a line below a picture that is a link and says where it is from",
                                   "a page where each picture leads to a shop"};
constexpr PageRule caption_attribute = {
    "caption-attribute", "words kept for the script that opens the picture large and shows them below it",
    "the alternative text again, the name of a file"};
constexpr PageRule described_by = {"described-by", "aria-describedby names the words",
                                   "a description that is elsewhere hidden"};

}  // namespace figure_rule

RuleGroup caption_rules() {
  using namespace figure_rule;
  return {"Which words are a picture's",
          {&hidden_words,     &noscript_picture, &pixel_rule,       &captioned_name,    &lost_rule,
           &twin_rule,        &figcaption_rule,  &class_in_figure,  &words_in_figure,   &caption_shortcode,
           &outer_figcaption, &class_beside,     &reads_so,         &says_alternative,  &first_line,
           &defined,          &class_in_frame,   &frame_of_picture, &shared_caption,    &captions_in_order,
           &captions_in_row,  &own_kind,         &credit_links,     &caption_attribute, &described_by,
           &credit_at_end}};
}

}  // namespace sheaf
