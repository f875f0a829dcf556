#include "sheaf/extract/place_pictures.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string{} : std::string(path.substr(0, slash + 1));
}

/// An address as a path in the operand's folder; absolute addresses stay as they are.
std::string resolved(std::string_view address, const Source& source) {
  if (address.find(':') != std::string_view::npos) return std::string(address);
  const std::string path = percent_decode(address);
  bool escapes = false;
  return normalise_path(path.starts_with('/') ? path.substr(1) : folder_of(source.path) + path, escapes);
}

/// Words alone, so that a typographer's quotation marks do not part the same caption.
std::string bare_words(std::string_view text) {
  std::string bare;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool is_sign = c < 0x80
                             ? !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
                             : (c >= 0x80 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F);
    if (!is_sign) bare += text.substr(begin, at - begin);
  }
  return fold_case(bare);
}

void collect_figures(Blocks& blocks, std::vector<Figure*>& figures, int depth) {
  if (depth > limits::html_depth) return;
  for (Block& block : blocks) {
    if (auto* figure = std::get_if<Figure>(&block.node)) figures.push_back(figure);
    if (auto* quote = std::get_if<Quote>(&block.node)) collect_figures(quote->content, figures, depth + 1);
    if (auto* aside = std::get_if<Aside>(&block.node)) collect_figures(aside->content, figures, depth + 1);
    if (auto* list = std::get_if<List>(&block.node)) {
      for (ListItem& item : list->items) collect_figures(item.content, figures, depth + 1);
    }
  }
}

class Placing {
 public:
  Placing(FigureOrigin origin, const Source& source, Article& article, Report& report)
      : origin_(origin), source_(source), article_(article), report_(report) {
    collect_figures(article.body, figures_, 0);
  }

  /// Words for a picture that stands in the body.
  bool describes(const ListedPicture& picture) {
    const std::string path = resolved(picture.address, source_);
    for (Figure* figure : figures_) {
      for (FigureImage& image : figure->images) {
        const auto& candidates = image.image.candidates;
        const bool is_same = std::any_of(candidates.begin(), candidates.end(), [&](const std::string& candidate) {
          return resolved(candidate, source_) == path;
        });
        if (!is_same) continue;
        if (image.alternative_text.empty()) image.alternative_text = picture.alternative_text;
        add_words(*figure, picture);
        return true;
      }
    }
    return false;
  }

  /// A caption paragraph of the same words.
  bool joins_caption(const ListedPicture& picture) {
    const std::string words = bare_words(picture.caption);
    if (words.empty()) return false;
    for (Figure* figure : figures_) {
      if (!figure->images.empty() || figure->caption.empty()) continue;
      const std::string theirs = bare_words(plain_text(figure->caption));
      const bool is_same =
          words == theirs || words == theirs + bare_words(plain_text(figure->credit)) ||
          (std::min(words.size(), theirs.size()) >= 20 && (words.starts_with(theirs) || theirs.starts_with(words)));
      if (!is_same) continue;
      add_image(*figure, picture);
      return true;
    }
    return false;
  }

  void fill_in_order(std::vector<ListedPicture>& pictures) {
    std::vector<Figure*> empty;
    for (Figure* figure : figures_) {
      if (figure->images.empty()) empty.push_back(figure);
    }
    const bool have_words = std::any_of(pictures.begin(), pictures.end(),
                                        [](const ListedPicture& picture) { return !picture.caption.empty(); });
    if (have_words || empty.size() != pictures.size()) return;
    for (std::size_t i = 0; i < pictures.size(); ++i) add_image(*empty[i], pictures[i]);
    pictures.clear();
  }

  void append(const ListedPicture& picture, bool at_top) {
    Figure figure{.origin = origin_};
    add_image(figure, picture);
    article_.body.insert(at_top ? article_.body.begin() : article_.body.end(), Block{.node = std::move(figure)});
  }

 private:
  void add_image(Figure& figure, const ListedPicture& picture) {
    figure.images.push_back({.image = {.candidates = {picture.address}}, .alternative_text = picture.alternative_text});
    figure.origin = origin_;
    report_.tally().images_found += 1;
    add_words(figure, picture);
  }

  void add_words(Figure& figure, const ListedPicture& picture) {
    if (figure.caption.empty() && !picture.caption.empty()) {
      figure.caption = make_text(picture.caption);
      figure.origin = origin_;
      const std::int64_t words = count_words(picture.caption);
      report_.tally().captions_found += 1;
      report_.tally().captions_bound += 1;
      report_.tally().words_found += words;
      report_.tally().words_kept += words;
    }
    if (figure.credit.empty() && !picture.credit.empty()) figure.credit = make_text(picture.credit);
  }

  FigureOrigin origin_;
  const Source& source_;
  Article& article_;
  Report& report_;
  std::vector<Figure*> figures_{};
};

}  // namespace

void place_pictures(std::vector<ListedPicture> pictures, FigureOrigin origin, const Source& source, Article& article,
                    Report& report) {
  Placing placing(origin, source, article, report);
  std::vector<ListedPicture> left;
  for (ListedPicture& picture : pictures) {
    if (!placing.describes(picture) && !placing.joins_caption(picture)) left.push_back(std::move(picture));
  }
  placing.fill_in_order(left);
  const bool is_lead = origin == FigureOrigin::structured_data && left.size() == 1 && pictures.size() == 1;
  for (const ListedPicture& picture : left) placing.append(picture, is_lead);
}

std::vector<ListedPicture> sidecar_pictures(const Source& source) {
  std::vector<ListedPicture> pictures;
  const std::string folder = folder_of(source.path);
  for (const SidecarPicture& picture : source.sidecar) {
    // The sidecar's folder stands beside the source, so its path begins with the source's folder; from elsewhere the
    // way leads through the root.
    std::string address = picture.path.starts_with(folder) ? picture.path.substr(folder.size()) : "/" + picture.path;
    std::string encoded;
    for (const char c : address) {
      if (c == '%' || c == '#' || c == '?') {
        encoded += c == '%' ? "%25" : c == '#' ? "%23" : "%3F";
      } else {
        encoded += c;
      }
    }
    pictures.push_back({encoded, collapse_space(picture.caption), collapse_space(picture.credit),
                        collapse_space(picture.alternative_text)});
  }
  return pictures;
}

}  // namespace sheaf
