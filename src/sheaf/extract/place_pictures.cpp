#include "sheaf/extract/place_pictures.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
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
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      for (std::size_t j = 0; j < figures_[i]->images.size(); ++j) {
        for (const std::string& candidate : figures_[i]->images[j].image.candidates) {
          if (!candidate.starts_with("data:")) shown_.try_emplace(resolved(candidate, source), i, j);
        }
      }
      if (figures_[i]->images.empty() && !figures_[i]->caption.empty()) {
        captions_.try_emplace(bare_words(plain_text(figures_[i]->caption)), i);
      }
    }
  }

  /// Words for a picture that stands in the body.
  bool describes(const ListedPicture& picture) {
    const auto found = shown_.find(resolved(picture.address, source_));
    if (found == shown_.end()) return false;
    Figure& figure = *figures_[found->second.first];
    FigureImage& image = figure.images[found->second.second];
    if (image.alternative_text.empty()) image.alternative_text = picture.alternative_text;
    add_words(figure, picture);
    return true;
  }

  /// A caption paragraph of the same words, or of which one begins with the other.
  bool joins_caption(const ListedPicture& picture) {
    constexpr std::size_t telling = 20;  // bytes: shorter beginnings are alike by chance
    const std::string words = bare_words(picture.caption);
    if (words.empty() || captions_.empty()) return false;
    auto found = captions_.lower_bound(words);
    if (found == captions_.end() || !found->first.starts_with(words)) {
      if (found == captions_.begin()) return false;
      --found;
      if (!words.starts_with(found->first)) return false;
    }
    if (found->first != words && std::min(words.size(), found->first.size()) < telling) return false;
    add_image(*figures_[found->second], picture);
    captions_.erase(found);
    return true;
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
      report_.tally().captions_found += 1;
      report_.tally().captions_bound += 1;
      report_.tally().words_found += count_words(picture.caption);
    }
    if (figure.credit.empty() && !picture.credit.empty()) {
      figure.credit = make_text(picture.credit);
      report_.tally().words_found += count_words(picture.credit);
    }
  }

  FigureOrigin origin_;
  const Source& source_;
  Article& article_;
  Report& report_;
  std::vector<Figure*> figures_{};
  std::map<std::string, std::pair<std::size_t, std::size_t>> shown_{};  ///< path → figure and image in it
  std::map<std::string, std::size_t> captions_{};  ///< words of a caption without picture → figure
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
