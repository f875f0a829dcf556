#include "sheaf/adapt/html_open_elements.hpp"

#include <algorithm>
#include <iterator>

#include "sheaf/base/limits.hpp"
#include "sheaf/base/word_list.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr int formatting_cap = 64;  // open b, i, font …: gumbo opens them anew in each paragraph

constexpr HtmlTag paragraph_enders[] = {
    address, article, aside,  blockquote, center, details, dir, div,     dl, fieldset, figcaption, figure,  footer,
    form,    header,  hgroup, hr,         main,   menu,    nav, ol,      p,  pre,      section,    summary, table,
    ul,      h1,      h2,     h3,         h4,     h5,      h6,  listing, li, dt,       dd,         xmp,     plaintext};
constexpr HtmlTag scope_ends[] = {applet, caption, html, table, td, th, marquee, object, template_, button};

}  // namespace

bool OpenElements::full() const noexcept {
  return stack_.size() >= limits::html_depth;
}

bool OpenElements::may_format() const noexcept {
  return left_open_ + formatting_on_stack() < formatting_cap;
}

void OpenElements::end_implied(HtmlTag tag) {
  if (is_one_of(tag, paragraph_enders)) end_one(p, scope_ends);
  if (tag == li) end_one(li, {ul, ol, menu, dir, table, td, th, html});
  if (tag == dt || tag == dd) {
    end_one(dt, {dl, table, td, th, html});
    end_one(dd, {dl, table, td, th, html});
  }
  if (tag == option || tag == optgroup) end_one(option, {select, html});
  if (tag == td || tag == th) end_cell();
  if (tag == tr) end_row();
  if (tag == tbody || tag == thead || tag == tfoot) end_body();
}

void OpenElements::close(HtmlTag tag, std::uint32_t name_hash) {
  for (std::size_t at = stack_.size(); at-- > 0;) {
    if (stack_[at].tag == tag && stack_[at].name_hash == name_hash) return pop_to(at, true);
    const bool table_part = is_one_of(tag, {table, tbody, thead, tfoot, tr, td, th, caption});
    if (table_part ? stack_[at].tag == table : is_one_of(stack_[at].tag, scope_ends)) break;
  }
  if (is_one_of(tag, formatting_tags) && left_open_ > 0) --left_open_;
}

int OpenElements::formatting_on_stack() const noexcept {
  return static_cast<int>(std::count_if(stack_.begin(), stack_.end(),
                                        [](const Entry& entry) { return is_one_of(entry.tag, formatting_tags); }));
}

template <std::size_t n>
void OpenElements::end_one(HtmlTag tag, const HtmlTag (&bounds)[n]) {
  for (std::size_t at = stack_.size(); at-- > 0;) {
    if (stack_[at].tag == tag) return pop_to(at, false);
    if (is_one_of(stack_[at].tag, bounds)) return;
  }
}

void OpenElements::end_cell() {
  end_one(td, {table, html});
  end_one(th, {table, html});
  end_one(caption, {table, html});
}

void OpenElements::end_row() {
  end_cell();
  end_one(tr, {table, html});
}

void OpenElements::end_body() {
  end_row();
  end_one(tbody, {table, html});
  end_one(thead, {table, html});
  end_one(tfoot, {table, html});
  end_one(colgroup, {table, html});
}

/// A cell ends what was left open in it; any other element leaves open b, i, font … for the parser to reopen.
void OpenElements::pop_to(std::size_t size, bool own_end) {
  const Entry& last = stack_[size];
  if (is_one_of(last.tag, {td, th, caption, table, object, marquee, template_})) {
    left_open_ = last.left_open;
  } else {
    for (std::size_t at = size + (own_end ? 1 : 0); at < stack_.size(); ++at)
      left_open_ += is_one_of(stack_[at].tag, formatting_tags) ? 1 : 0;
  }
  stack_.resize(size, Entry{other, 0, 0});
}

}  // namespace sheaf
