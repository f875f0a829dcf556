#include "sheaf/extract/text_repeats.hpp"

#include <algorithm>
#include <set>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t enough_prose = 60'000;  // bytes; an article says what it is about before that
constexpr std::size_t fewest_letters = 8;     // of a phrase worth seeking
constexpr std::int64_t most_words_around = 8;
constexpr std::int64_t most_words_of_author_box = 60;

bool is_free(const TextPiece& piece) {
  return piece.role == TextRole::body || piece.role == TextRole::heading;
}

bool parts_words(char32_t c) {
  if (c < 0x80) return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  return c == 0xA0 || c == 0xAB || c == 0xBB || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F);
}

/// Folded words with a blank before each.
std::string spoken(std::string_view text) {
  const std::string folded = fold_case(text);
  std::string words;
  words.reserve(folded.size() + 1);
  bool inside = false;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const bool parts = parts_words(next_code_point(folded, at));
    if (!parts && !inside) words += ' ';
    if (!parts) words.append(folded, begin, at - begin);
    inside = !parts;
  }
  return words;
}

bool is_telling(std::string_view words) {
  return count_code_points(words) - static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) >=
         fewest_letters;
}

/// What the head has said, and where the text ends.
class RepeatFinder {
 public:
  RepeatFinder(const std::vector<TextPiece>& pieces, std::size_t headline, const TextHead& head)
      : headline_(spoken(head.headline)), headline_text_(head.headline) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const TextPiece& piece = pieces[i];
      if (piece.paragraph.text == head.headline) ++headlines_;
      const bool is_head = piece.role == TextRole::headline || piece.role == TextRole::date ||
                           piece.role == TextRole::deck || piece.role == TextRole::byline;
      const bool is_label = i < headline && piece.role == TextRole::furniture;
      if (is_head || is_label) known_.insert(piece.paragraph.text);
      if (is_label && is_telling(spoken(piece.paragraph.text))) labels_.push_back(piece.paragraph.text);
      if (is_free(piece) && is_prose(piece.paragraph.text)) ends_.push_back(i);
    }
    for (const std::string& name : head.byline) {
      known_.insert(name);
      if (split_words(name).size() >= 2) names_.push_back(spoken(name));
    }
  }

  std::string_view reason(const TextPiece& piece, std::size_t i) const {
    const std::string& text = piece.paragraph.text;
    if (known_.contains(text) && !says_on_purpose(text, i)) return "said above";
    const std::int64_t count = count_words(text);
    if (count > most_words_of_author_box) return {};
    const std::string words = spoken(text);
    const bool is_sentence = in_midst(i) && ends_sentence(text);
    if ((!is_sentence && repeats_headline(words, count)) || (!in_midst(i) && repeats_label(text, count, i)))
      return "said above";
    if (!in_last_part(i)) return {};
    return std::any_of(names_.begin(), names_.end(),
                       [&](const std::string& name) { return tells_of(words, count, name, i); })
               ? "about the author"
               : std::string_view{};
  }

 private:
  /// Amid the prose a name is who speaks, a date an entry, a label a heading, and a headline a second time a refrain.
  bool says_on_purpose(std::string_view text, std::size_t i) const {
    return in_midst(i) && !(text == headline_text_ && headlines_ == 2);
  }

  bool repeats_headline(const std::string& words, std::int64_t count) const {
    if (!is_telling(headline_) || words.size() <= headline_.size()) return false;
    const std::int64_t headline_words = count_words(headline_);
    return headline_words >= 4 && count <= headline_words + most_words_around &&
           words.find(headline_) != std::string::npos;
  }

  /// Labels of the page run together ("News & viewsOpinion"), or one of them at the foot ("More in Opinion").
  bool repeats_label(std::string_view text, std::int64_t count, std::size_t i) const {
    if (count > most_words_around || is_prose(text)) return false;
    return std::any_of(labels_.begin(), labels_.end(), [&](std::string_view label) {
      const std::size_t at = text.find(label);
      if (at == std::string_view::npos) return false;
      if (is_behind_text(i) && count <= count_words(label) + 3) return true;
      const std::size_t end = at + label.size();
      return (at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z') ||
             (end < text.size() && text[end] >= 'A' && text[end] <= 'Z');
    });
  }

  bool is_behind_text(std::size_t i) const { return !ends_.empty() && i > ends_.back(); }

  bool in_midst(std::size_t i) const { return ends_.size() >= 6 && i > ends_[2] && i < ends_[ends_.size() - 2]; }

  /// The last two paragraphs of prose and all below them: there a name of the byline is no longer a part of the story.
  bool in_last_part(std::size_t i) const { return ends_.size() >= 4 && i >= ends_[ends_.size() - 3]; }

  /// "Ana Example is a reporter …", "Contact Ana Example at …", "Reporting by Ana Example; editing by …".
  bool tells_of(const std::string& words, std::int64_t count, const std::string& name, std::size_t i) const {
    const std::size_t at = words.find(name);
    if (at == std::string::npos) return false;
    return at == 0 || words.starts_with(" reporting by ") || words.starts_with(" contact ") ||
           (is_behind_text(i) && count <= count_words(name) + most_words_around);
  }

  std::string headline_;
  std::string_view headline_text_;
  int headlines_ = 0;  ///< how often the headline stands in the text
  std::set<std::string_view> known_{};
  std::vector<std::string_view> labels_{};  ///< dropped above the headline
  std::vector<std::string> names_{};        ///< of the byline
  std::vector<std::size_t> ends_{};         ///< where paragraphs of prose stand
};

}  // namespace

ProseWords::ProseWords(const std::vector<TextPiece>& pieces) {
  for (const TextPiece& piece : pieces) {
    const bool is_text = piece.role == TextRole::body || piece.role == TextRole::caption;
    if (is_text && is_prose(piece.paragraph.text)) words_ += spoken(piece.paragraph.text);
    if (words_.size() > enough_prose) break;
  }
}

bool ProseWords::name(std::string_view phrase) const {
  const std::string words = spoken(phrase);
  return is_telling(words) && words_.find(words) != std::string::npos;
}

void drop_repeats(std::vector<TextPiece>& pieces, std::size_t headline, const TextHead& head) {
  const RepeatFinder finder(pieces, headline, head);
  for (std::size_t i = headline + 1; i < pieces.size(); ++i) {
    if (!is_free(pieces[i]) || pieces[i].in_lines) continue;
    const std::string_view reason = finder.reason(pieces[i], i);
    if (reason.empty()) continue;
    pieces[i].role = TextRole::furniture;
    pieces[i].reason = reason;
  }
}

}  // namespace sheaf
