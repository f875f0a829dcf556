#include "sheaf/extract/html_said_images.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/caption_text.hpp"
#include "sheaf/extract/html_image.hpp"
#include "sheaf/extract/html_lead.hpp"

namespace sheaf {
namespace {

constexpr std::size_t least_words = 5;
constexpr std::size_t longest_caption = 1200;  // bytes
constexpr std::size_t longest_credit = 120;    // bytes
constexpr std::size_t least_key = 6;           // shorter file names are "image" and "photo"

constexpr PageRule said_by_data = {"caption-said-by-data",
                                   "structured data names the picture and says a sentence of it",
                                   "the alternative text, the headline, or one sentence for several pictures"};

std::string folded(std::string_view text) {
  return fold_case(collapse_space(text));
}

class SaidImageBinder {
 public:
  SaidImageBinder(HtmlPage& page, const PageMetadata& metadata) : page_(page), metadata_(metadata) {
    for (const SaidImage& image : metadata.images) {
      Said said{picture_key(image.address), words_of(image)};
      if (said.key.size() >= least_key && !said.words.empty()) said_.push_back(std::move(said));
    }
  }

  void bind(FigurePlans& figures) {
    if (said_.empty()) return;
    for (auto& [anchor, plan] : figures) {
      if (!plan.captions.empty() || !plan.said.empty() || plan.images.size() != 1) continue;
      const HtmlId image = plan.images.front();
      const Said* said = find(image);
      if (said == nullptr || describes(image, said->words)) continue;
      plan.said = said->words;
      plan.origin = FigureOrigin::structured_data;
      plan.rule = &said_by_data;
      page_.note(image, said_by_data);
    }
  }

 private:
  struct Said {
    std::string key{};
    std::string words{};
  };

  /// The caption with its credit behind it, as they are printed; empty when it is a stand-in.
  std::string words_of(const SaidImage& image) const {
    const std::string caption = xml_safe(collapse_space(image.caption));
    if (caption.size() > longest_caption || split_words(caption).size() < least_words) return {};
    const bool sentence = caption.ends_with('.') || caption.ends_with("。") || caption.ends_with(')') ||
                          caption.ends_with("।") || read_caption_text(caption).has_value();
    const std::string words = folded(caption);
    const std::string headline = folded(metadata_.headline);
    const bool repeats = words == folded(metadata_.deck) || words.find(headline) != std::string::npos ||
                         headline.find(words) != std::string::npos;
    const auto shared = std::count_if(metadata_.images.begin(), metadata_.images.end(), [&](const SaidImage& other) {
      return folded(other.caption) == words && picture_key(other.address) != picture_key(image.address);
    });
    if (!sentence || (repeats && !headline.empty()) || shared > 0) return {};
    const std::string credit = xml_safe(collapse_space(image.credit));
    if (credit.empty() || credit.size() > longest_credit || contains_nocase(caption, credit)) return caption;
    return caption + " (" + credit + ")";
  }

  const Said* find(HtmlId image) const {
    for (const std::string& candidate : read_image(page_, image).candidates) {
      const std::string key = picture_key(candidate);
      const auto found = std::find_if(said_.begin(), said_.end(), [&](const Said& said) { return said.key == key; });
      if (found != said_.end()) return &*found;
    }
    return nullptr;
  }

  /// Whether the words are the picture's description, which is no caption.
  bool describes(HtmlId image, const std::string& words) const {
    const std::string caption = folded(words);
    return std::any_of(std::begin(described_in), std::end(described_in), [&](std::string_view name) {
      const std::string description = folded(page_.tree().attribute(image, name).substr(0, 2000));
      return !description.empty() && caption.starts_with(description);
    });
  }

  static constexpr std::string_view described_in[] = {"alt", "title"};

  HtmlPage& page_;
  const PageMetadata& metadata_;
  std::vector<Said> said_;
};

}  // namespace

void bind_said_images(HtmlPage& page, FigurePlans& figures, const PageMetadata& metadata) {
  SaidImageBinder(page, metadata).bind(figures);
}

RuleGroup said_image_rules() {
  return {"Which words structured data gives a picture", {&said_by_data}};
}

}  // namespace sheaf
