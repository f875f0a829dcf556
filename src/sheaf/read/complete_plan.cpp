#include "sheaf/read/complete_plan.hpp"

#include <string>
#include <vector>

namespace sheaf {
namespace {

template <typename Value>
void fill(Value& value, const Value& otherwise) {
  if (value == Value{}) value = otherwise;
}

template <typename Value>
void append(std::vector<Value>& values, const std::vector<Value>& more) {
  values.insert(values.end(), more.begin(), more.end());
}

void fill_book(BookMetadata& book, const BookMetadata& otherwise) {
  fill(book.id, otherwise.id);
  fill(book.title, otherwise.title);
  fill(book.subtitle, otherwise.subtitle);
  fill(book.creators, otherwise.creators);
  fill(book.language, otherwise.language);
  fill(book.publisher, otherwise.publisher);
  fill(book.rights, otherwise.rights);
  fill(book.description, otherwise.description);
  fill(book.date, otherwise.date);
  fill(book.series, otherwise.series);
  fill(book.number, otherwise.number);
}

}  // namespace

void complete_plan(Plan& plan, const Plan& defaults) {
  fill_book(plan.book, defaults.book);
  fill(plan.modified, defaults.modified);
  fill(plan.style, defaults.style);
  fill(plan.fonts, defaults.fonts);
  fill(plan.cover, defaults.cover);
  fill(plan.destination, defaults.destination);
  fill(plan.order, defaults.order);
  fill(plan.max_size, defaults.max_size);
  fill(plan.require, defaults.require);
  append(plan.sections, defaults.sections);
  append(plan.articles, defaults.articles);
}

}  // namespace sheaf
