#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "sheaf/model/article.hpp"

namespace sheaf {

// Thousands of articles have no place in memory as trees, and work is done on one at a time. So their bodies wait in
// the spool. Whoever reads a body of a collection does it through WholeArticle, and whoever changes one through
// change_body: both also take articles whose bodies are in memory.

/// Moves body and notes of the article to the spool. \throws Error  undeliverable, when the disk is full
void put_aside(Article& article, const std::shared_ptr<Spool>& spool);

/// An article with its body, for as long as this lives: itself, or a copy whose body came back from the spool.
/// The article outlives it.
class WholeArticle {
 public:
  /// \throws Error  unreadable, when the spool cannot be read
  explicit WholeArticle(const Article& article);
  WholeArticle(const WholeArticle&) = delete;
  WholeArticle& operator=(const WholeArticle&) = delete;

  const Article& operator*() const noexcept { return own_ ? *own_ : article_; }
  const Article* operator->() const noexcept { return &**this; }

 private:
  const Article& article_;
  std::optional<Article> own_{};
};

/// Has the body at hand while `change` works on the article; a body that waited waits again afterwards.
/// \throws Error  unreadable, undeliverable; whatever `change` throws
void change_body(Article& article, const std::function<void(Article&)>& change);

}  // namespace sheaf
