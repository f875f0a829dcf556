#pragma once

#include "sheaf/model/block.hpp"

namespace sheaf {

/// What a paragraph is to its neighbours, where the style sheet sets it otherwise than the text.
enum class ParagraphKind {
  text,
  question,  ///< of an interview: all in bold, with a question mark at its end
  speech,    ///< begins with the name of who speaks, in bold, and a colon
  first,     ///< opens the article, is long, and begins with a letter that may stand large
};

/// Knows the paragraphs of one body: one bold question is no interview, and one name with a colon no conversation.
class ParagraphKinds {
 public:
  explicit ParagraphKinds(const Blocks& body);

  ParagraphKind of(const Paragraph& paragraph) const;

 private:
  bool has_questions_ = false;
  bool has_speech_ = false;
  const Paragraph* first_ = nullptr;
};

/// The class of the style sheet; null for `text`.
const char* class_of(ParagraphKind kind) noexcept;

}  // namespace sheaf
