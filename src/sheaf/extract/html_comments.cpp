#include "sheaf/extract/html_comments.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/date.hpp"
#include "sheaf/extract/html_prose.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr PageRule comments_by_form = {
    "comments-by-form",
    "parts side by side below the text, each with a time and a way to answer, or \"says:\": what readers wrote",
    "a thread, which is nothing but such parts; entries of a live page, which nobody answers"};

constexpr std::uint32_t least_article = 250;  // letters of prose between the headline and the first comment
constexpr std::size_t longest_mark = 40;      // bytes of "Reply to Ada"
constexpr std::size_t longest_time = 90;      // bytes of "Ada Quill on October 4, 2018 at 10:58 am said:"

/// What stands on the button below a comment, in the languages that pages are most often written in.
constexpr std::string_view answers[] = {
    "reply",   "répondre",  "antworten", "responder", "responde",   "rispondi", "beantwoorden", "antwoorden",
    "reageer", "odpowiedz", "odpovědět", "ответить",  "відповісти", "yanıtla",  "cevapla",      "svar",
    "svara",   "vastaa",    "回复",      "回覆",      "返信",       "답글",     "رد",           "الرد",
    "उत्तर दें",  "जवाब दें",    "trả lời",   "balas",     "απάντηση",   "válasz",   "răspunde",     "отговор"};

/// What stands behind the name of who wrote it.
constexpr std::string_view verbs[] = {
    "says:", "said:",     "wrote:", "commented:", "sagt:", "schreibt:", "dit :",  "a dit :", "dice:",
    "dijo:", "ha detto:", "disse:", "diz:",       "zegt:", "pisze:",    "пишет:", "skriver:"};

constexpr std::string_view openings[] = {"reply to ", "antworten auf ", "répondre à ", "responder a ", "rispondi a "};

/// Words of a time that is told from the day of reading, each beside a number.
constexpr std::string_view since[] = {" ago",   "vor ",   "il y a", "hace ", " fa", " geleden",
                                      " temu",  " назад", " тому",  " önce", "há ", " atrás",
                                      " siden", " sedan", "前",     " 전",   "منذ", " पहले"};

class Comments {
 public:
  Comments(HtmlPage& page, HtmlId headline) : page_(page), tree_(page.tree()), headline_(headline) {}

  int drop() {
    if (headline_ == no_node || !find_marks()) return 0;
    const Prose prose(page_);
    const HtmlId body = page_.body();
    for (HtmlId node = body; node < tree_[body].end;) {
      if (marks_in(node) < 2 || page_.dropped(node)) {
        node = tree_[node].end;
        continue;
      }
      drop_parts_of(node, prose);
      ++node;
    }
    return count_;
  }

 private:
  /// Counts the ways to answer and the times before each node.
  bool find_marks() {
    marks_.assign(tree_.size() + 1, 0);
    for (HtmlId node = 0; node < tree_.size(); ++node)
      marks_[node + 1] = marks_[node] + (node > headline_ && is_answer(node) ? 1 : 0);
    if (marks_.back() < 2) return false;
    times_.assign(tree_.size() + 1, 0);
    for (HtmlId node = 0; node < tree_.size(); ++node)
      times_[node + 1] = times_[node] + (node > headline_ && is_time(node) ? 1 : 0);
    return true;
  }

  std::uint32_t marks_in(HtmlId node) const { return marks_[tree_[node].end] - marks_[node]; }
  std::uint32_t times_in(HtmlId node) const { return times_[tree_[node].end] - times_[node]; }

  bool is_answer(HtmlId node) const {
    if (!tree_.is_text(node) || tree_[node].text.size() > 400 || page_.facts(node).hidden) return false;
    const std::string_view words = trim(tree_[node].text);
    if (words.empty() || words.size() > longest_mark) return false;
    const std::string lower = fold_case(words);
    return std::find(std::begin(answers), std::end(answers), lower) != std::end(answers) ||
           std::find(std::begin(verbs), std::end(verbs), lower) != std::end(verbs) ||
           std::any_of(std::begin(openings), std::end(openings),
                       [&](std::string_view opening) { return lower.starts_with(opening); }) ||
           counts_votes(lower);
  }

  /// "Rating: 7 votes", "12 likes"
  static bool counts_votes(std::string_view lower) {
    if (lower.size() > 24 || lower.find_first_of("0123456789") == std::string_view::npos) return false;
    return lower.ends_with(" votes") || lower.ends_with(" vote") || lower.ends_with(" likes") ||
           lower.ends_with(" like") || lower.ends_with(" points");
  }

  bool is_time(HtmlId node) const {
    if (tree_.tag(node) == HtmlTag::time) return true;
    if (!tree_.is_text(node) || tree_[node].text.size() > 400) return false;
    const std::string_view words = trim(tree_[node].text);
    if (words.size() > longest_time || words.find_first_of("0123456789") == std::string_view::npos) return false;
    const std::string lower = fold_case(words);
    return std::any_of(std::begin(since), std::end(since),
                       [&](std::string_view word) { return lower.find(word) != std::string::npos; }) ||
           find_date(words).has_value();
  }

  bool is_comment(HtmlId node) const {
    return !tree_.is_text(node) && marks_in(node) > 0 && times_in(node) > 0 && page_.facts(node).letters > 20;
  }

  void drop_parts_of(HtmlId list, const Prose& prose) {
    std::vector<HtmlId> parts;
    for (const HtmlId child : tree_.children(list))
      if (is_comment(child) && !page_.dropped(child)) parts.push_back(child);
    if (parts.size() < 2 || tree_.contains(parts.front(), headline_) || parts.front() < headline_) return;
    const HtmlId first = parts.front();
    // In a thread the article is a part of the same form.
    if (marks_[first] - marks_[headline_] > 0 || prose.prose_between(headline_, first) < least_article) return;
    const std::uint32_t behind = prose.letters_before(tree_[list].end) - prose.letters_before(first);
    std::uint32_t in_parts = 0;
    for (const HtmlId part : parts) in_parts += prose.letters(part);
    if (in_parts * 5 < behind * 3) return;
    for (const HtmlId part : parts) page_.drop(part, comments_by_form);
    count_ += static_cast<int>(parts.size());
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId headline_;
  std::vector<std::uint32_t> marks_;  // before each node
  std::vector<std::uint32_t> times_;
  int count_ = 0;
};

}  // namespace

RuleGroup comment_rules() {
  return {"Which parts are comments", {&comments_by_form}};
}

int drop_comments(HtmlPage& page, HtmlId headline) {
  return Comments(page, headline).drop();
}

}  // namespace sheaf
