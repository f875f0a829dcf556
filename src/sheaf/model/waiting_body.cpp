#include "sheaf/model/waiting_body.hpp"

#include <string>
#include <utility>

#include "sheaf/base/spool.hpp"
#include "sheaf/model/body_bytes.hpp"

namespace sheaf {
namespace {

/// The article with its body, read back from where it waits.
Article brought_back(const Article& article) {
  Article whole = article;
  const WaitingBody waiting = std::exchange(whole.waiting, {});
  std::string bytes(static_cast<std::size_t>(waiting.length), '\0');
  waiting.spool->read_part({}, waiting.offset, bytes);
  read_body(bytes, whole);
  return whole;
}

}  // namespace

void put_aside(Article& article, const std::shared_ptr<Spool>& spool) {
  const FilePart part = spool->append(body_bytes(article));
  article.waiting = {.spool = spool, .offset = part.offset, .length = part.length};
  article.body = Blocks();  // `= {}` would keep the room that the list had
  article.notes = std::vector<Note>();
}

WholeArticle::WholeArticle(const Article& article) : article_(article) {
  if (article.waiting.spool) own_ = brought_back(article);
}

void change_body(Article& article, const std::function<void(Article&)>& change) {
  if (!article.waiting.spool) return change(article);
  Article whole = brought_back(article);
  change(whole);
  put_aside(whole, article.waiting.spool);
  article = std::move(whole);
}

}  // namespace sheaf
