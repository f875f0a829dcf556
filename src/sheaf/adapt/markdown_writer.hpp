#pragma once

#include <cstddef>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/adapt/markdown.hpp"

namespace sheaf {

/// Appends text as HTML that means the same characters, in an element or an attribute.
void append_escaped(std::string& html, std::string_view text);

/// The address of another note: wiki links leave the extension out.
std::string note_address(std::string_view target);

/// Collects the HTML of a Markdown text while its parser walks through it, and finds what Markdown itself does not
/// know: figures, embedded pictures, note references, the headline, identifiers of headings.
///
/// Keeps the promise that its HTML stays in proportion to the Markdown: else it throws TooLarge.
class MarkdownWriter {
 public:
  struct TooLarge : std::exception {};
  enum class SpanRole { emphasis, link, other };

  MarkdownWriter(std::string_view markdown, const MarkdownOptions& options);

  MarkdownHtml result() && { return {std::move(html_), std::move(headline_)}; }

  void markup(std::string_view html);  ///< between blocks
  void begin_heading();
  void end_heading(unsigned level);
  void begin_paragraph();
  void end_paragraph();

  void begin_span(std::string_view open);
  void end_span(std::string_view close, SpanRole role);
  void begin_image();
  void end_image(const std::string& source_html, const std::string& title_html);

  void running_text(std::string_view text);  ///< note references and embedded pictures may stand in it
  void inline_html(std::string_view html);   ///< raw HTML, entities
  void code(std::string_view text);
  void line_break(std::string_view html);

 private:
  /// What a paragraph is made of at its top level, to tell whether it is a figure.
  struct Piece {
    enum class Kind { image, emphasis, other } kind = Kind::other;
    std::size_t begin = 0;  ///< in the HTML
    std::size_t end = 0;
    std::string image{};  ///< its HTML without the title
    std::string title{};  ///< HTML
  };

  std::string emphasised_words(const Piece& piece) const;
  bool make_figures();
  bool join_line_to_figure();
  void write_figure(const std::vector<Piece>& images, const std::string& caption, std::string_view mark);
  void add_image(const std::string& source, const std::string& alternative_text, const std::string& title);
  bool expand(std::string_view text, std::size_t& at);
  void add_piece(Piece piece);
  void add_words();
  void check() const;

  const MarkdownOptions& options_;
  std::size_t budget_;
  std::string html_{};
  std::string headline_{};
  bool headline_taken_ = false;

  std::size_t block_begin_ = 0;  ///< where the open heading or paragraph starts in the HTML
  std::string heading_text_{};   ///< plain text of the open heading
  bool in_heading_ = false;
  bool in_paragraph_ = false;
  std::vector<Piece> pieces_{};
  int span_depth_ = 0;
  std::size_t span_begin_ = 0;        ///< of the outermost open span
  std::vector<Piece> inside_link_{};  ///< images in the outermost open span
  bool link_has_text_ = false;

  int image_depth_ = 0;  ///< inside an image's words: only plain text counts
  std::string alternative_text_{};

  std::size_t figure_end_ = 0;  ///< where the last figure without a caption ended; 0: none
  std::map<std::string, int> heading_ids_{};
};

}  // namespace sheaf
