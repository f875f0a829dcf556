#include "sheaf/extract/printed_day.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/date.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_line = 200;  // bytes of a line that may be a date line
constexpr std::size_t most_beside = 50;    // bytes beside the date in a line that does not say what it is

// clang-format off
constexpr std::string_view updated_words[] = {
    "updated", "update", "modified", "revised", "last review", "reviewed", "edited", "changed", "aktualisiert", "stand:",
    "mis à jour", "mise à jour", "modifié", "actualizado", "actualizada", "aggiornato", "aggiornamento", "atualizado",
    "atualizada", "bijgewerkt", "uppdaterad", "oppdatert", "opdateret", "aktualizováno", "zaktualizowano", "обновлен",
    "обновлено", "оновлено", "güncelleme", "تحديث", "更新", "अपडेट", "अद्यतन", "업데이트", "수정",
};
constexpr std::string_view published_words[] = {
    "publi", "posted", "issued", "released", "veröffentlicht", "erschienen", "publié", "pubblicato", "geplaatst",
    "gepubliceerd", "publicerad", "publisert", "opublikowano", "опубликован", "yayın", "نشر", "发布", "發佈", "發布", "公開",
    "掲載", "प्रकाशित", "입력", "등록", "first published",
};
// clang-format on

constexpr PageRule day_published = {"day-published", "a date that says it is that of publication",
                                    "one that says it is that of the last change"};
constexpr PageRule day_plain = {"day-plain", "a line by the headline that is a date and little else, or a time element",
                                "a date within a sentence"};
constexpr PageRule day_updated = {"day-updated", "the day of the last change, where no other is known",
                                  "the same when the page's data know the day of publication"};
constexpr PageRule day_end = {"day-at-end",
                              "a date at the end that says it is that of publication, or stands below \"Written by\"",
                              "a date there that says nothing: it may be another article's"};

const PageRule& rule_of(DayKind kind) {
  return kind == DayKind::published ? day_published : kind == DayKind::plain ? day_plain : day_updated;
}

template <typename Words>
std::size_t last_of(std::string_view text, const Words& words) {
  std::size_t last = std::string_view::npos;
  for (const std::string_view word : words) {
    const std::size_t at = text.rfind(word);
    if (at != std::string_view::npos && (last == std::string_view::npos || at > last)) last = at;
  }
  return last;
}

/// The kind that the words before a date give it: the nearer word counts.
std::optional<DayKind> kind_of(std::string_view before) {
  const std::string text = ascii_lower(before);
  const std::size_t updated = last_of(text, updated_words);
  const std::size_t published = last_of(text, published_words);
  if (updated == std::string::npos && published == std::string::npos) return std::nullopt;
  if (updated == std::string::npos) return DayKind::published;
  if (published == std::string::npos) return DayKind::updated;
  return published > updated ? DayKind::published : DayKind::updated;
}

class DayReader {
 public:
  DayReader(const HtmlPage& page, const PrintedPieces& pieces, std::string_view language,
            std::optional<std::chrono::year_month_day> said)
      : page_(page), tree_(page.tree()), pieces_(pieces), language_(language), said_(said) {}

  std::optional<PrintedDay> read(bool at_end) {
    for (std::size_t begin = 0; begin < pieces_.size();) {
      std::size_t end = begin;
      while (end < pieces_.size() && pieces_[end].line == pieces_[begin].line) ++end;
      read_line(begin, end, at_end);
      begin = end;
    }
    if (best_.has_value()) best_->rule = at_end ? &day_end : &rule_of(best_->kind);
    return best_;
  }

 private:
  void read_line(std::size_t begin, std::size_t end, bool at_end) {
    std::string text;
    Signs near;
    bool timed = false;
    for (std::size_t i = begin; i < end; ++i) {
      if (!text.empty()) text += ' ';
      text += pieces_[i].text;
      near = near | pieces_[i].near;
      timed = timed || pieces_[i].time != no_node;
    }
    const std::string label = std::exchange(label_, is_label(text) ? text : std::string());
    const bool signed_above = std::exchange(signed_, says_writer(text)) && at_end;
    for (std::size_t i = begin; i < end; ++i) read_time(i, label, at_end);
    if (text.size() > longest_line) return;
    std::size_t from = 0;
    for (int dates = 0; dates < 3; ++dates) {
      const auto match = find_date(std::string_view(text).substr(from), language_);
      if (!match.has_value()) return;
      const std::string before = label + " " + text.substr(from, match->begin);
      std::optional<DayKind> kind = kind_of(before);
      if (signed_above && from == 0 && match->begin == 0) kind = DayKind::published;
      const std::size_t beside = text.size() - (match->end - match->begin);
      const bool dated = timed || near.any_of({Sign::date, Sign::byline, Sign::metadata});
      if (kind.has_value() || dated || beside < most_beside)
        consider({match->date, kind.value_or(by_class(near)), pieces_[begin].node, nullptr, pieces_[begin].after},
                 kind.has_value(), at_end);
      from += match->end;
    }
  }

  /// A line that says what the next one is: "Published on", "Last updated:".
  static bool is_label(std::string_view text) { return text.size() < 40 && kind_of(text).has_value(); }

  /// "Written by Ana Example": not "By", which the cards of other articles print too.
  static bool says_writer(std::string_view text) {
    constexpr std::string_view labels[] = {
        "written by",  "interview by",    "text by",    "words by", "story by", "authored by",    "écrit par",
        "escrito por", "geschrieben von", "scritto da", "текст:",   "автор:",   "geschreven door"};
    return text.size() < 120 && std::any_of(std::begin(labels), std::end(labels),
                                            [&](auto label) { return starts_with_nocase(text, label); });
  }

  static DayKind by_class(Signs near) {
    if (near.has(Sign::date)) return DayKind::plain;
    return near.has(Sign::updated) ? DayKind::updated : DayKind::plain;
  }

  /// A `time` whose words are no whole date ("3 days ago", "June 12") says it in its attribute.
  void read_time(std::size_t i, const std::string& label, bool at_end) {
    const HtmlId time = pieces_[i].time;
    if (time == no_node || time == last_time_ || tree_[time].end - time > 60) return;
    last_time_ = time;
    if (find_date(page_.text_as_shown(time, 200), language_).has_value()) return;
    const auto day = read_date(tree_.attribute(time, "datetime"), language_);
    if (!day.has_value()) return;
    std::string before = label;
    for (std::size_t k = i; k-- > 0 && pieces_[k].line == pieces_[i].line && before.size() < longest_line;)
      before = pieces_[k].text + " " + before;
    const auto kind = kind_of(before + " " + page_.text_as_shown(time, 200));
    consider({*day, kind.value_or(by_class(pieces_[i].near)), pieces_[i].node, nullptr, pieces_[i].after},
             kind.has_value(), at_end);
  }

  void consider(const PrintedDay& day, bool labelled, bool at_end) {
    if (at_end && !(labelled && day.kind == DayKind::published)) return;
    if (best_.has_value() && best_->date == said_ && best_->kind != DayKind::updated) return;
    if (day.date == said_ && day.kind != DayKind::updated) {
      best_ = day;
      return;
    }
    if (!best_.has_value() || day.kind > best_->kind || (day.kind == best_->kind && !best_->after)) best_ = day;
  }

  const HtmlPage& page_;
  const HtmlTree& tree_;
  const PrintedPieces& pieces_;
  std::string_view language_;
  std::optional<std::chrono::year_month_day> said_;
  std::optional<PrintedDay> best_;
  std::string label_;
  bool signed_ = false;  // the line before says who wrote the article
  HtmlId last_time_ = no_node;
};

}  // namespace

RuleGroup day_rules() {
  return {"Which printed date is the article's", {&day_published, &day_plain, &day_updated, &day_end}};
}

std::optional<PrintedDay> day_by_headline(const HtmlPage& page, const PrintedPieces& pieces, std::string_view language,
                                          std::optional<std::chrono::year_month_day> said) {
  return DayReader(page, pieces, language, said).read(false);
}

std::optional<PrintedDay> day_before_script(const HtmlPage& page, HtmlId headline, std::string_view language) {
  constexpr HtmlId before = 40;  // nodes around the headline
  constexpr HtmlId behind = 200;
  constexpr std::uint32_t prose_line = 100;  // letters: the text has begun
  const HtmlTree& tree = page.tree();
  const HtmlId end = std::min(tree.size(), tree[headline].end + behind);
  for (HtmlId node = headline > before ? headline - before : 0; node < end; ++node) {
    if (node > headline && tree.tag(node) == HtmlTag::p && page.facts(node).letters > prose_line) break;
    if (tree.tag(node) != HtmlTag::time || page.facts(node).letters > 0) continue;
    const auto day = read_date(tree.attribute(node, "datetime"), language);
    if (day.has_value()) return PrintedDay{*day, DayKind::plain, node, &day_plain, node > headline};
  }
  return std::nullopt;
}

std::optional<PrintedDay> day_at_end(const HtmlPage& page, const PrintedPieces& pieces, std::string_view language) {
  return DayReader(page, pieces, language, std::nullopt).read(true);
}

}  // namespace sheaf
