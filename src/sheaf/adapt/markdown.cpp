#include "sheaf/adapt/markdown.hpp"

#include <md4c.h>

#include <exception>
#include <string>

#include "sheaf/adapt/markdown_writer.hpp"
#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

// Autolinks without angle brackets stay off: they cost time that is quadratic in the text.
constexpr unsigned flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS;

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

struct Tags {
  std::string_view open;
  std::string_view close;
};

/// The blocks that are nothing but an element.
Tags block_tags(MD_BLOCKTYPE type) noexcept {
  switch (type) {
    case MD_BLOCK_QUOTE:
      return {"<blockquote>\n", "</blockquote>\n"};
    case MD_BLOCK_UL:
      return {"<ul>\n", "</ul>\n"};
    case MD_BLOCK_HR:
      return {"<hr>\n", ""};
    case MD_BLOCK_TABLE:
      return {"<table>\n", "</table>\n"};
    case MD_BLOCK_THEAD:
      return {"<thead>\n", "</thead>\n"};
    case MD_BLOCK_TBODY:
      return {"<tbody>\n", "</tbody>\n"};
    case MD_BLOCK_TR:
      return {"<tr>", "</tr>\n"};
    case MD_BLOCK_OL:
      return {"", "</ol>\n"};
    case MD_BLOCK_LI:
      return {"", "</li>\n"};
    case MD_BLOCK_CODE:
      return {"", "</code></pre>\n"};
    case MD_BLOCK_TH:
      return {"", "</th>"};
    case MD_BLOCK_TD:
      return {"", "</td>"};
    default:
      return {};
  }
}

Tags span_tags(MD_SPANTYPE type) noexcept {
  switch (type) {
    case MD_SPAN_EM:
      return {"<em>", "</em>"};
    case MD_SPAN_STRONG:
      return {"<strong>", "</strong>"};
    case MD_SPAN_CODE:
      return {"<code>", "</code>"};
    case MD_SPAN_DEL:
      return {"<del>", "</del>"};
    case MD_SPAN_A:
    case MD_SPAN_WIKILINK:
      return {"", "</a>"};
    default:
      return {};
  }
}

std::string_view view(const MD_ATTRIBUTE& attribute) {
  return {attribute.text, attribute.size};
}

/// An attribute with its entities left for the HTML reader, and all else escaped.
std::string attribute_html(const MD_ATTRIBUTE& attribute) {
  std::string html;
  for (unsigned i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
    const auto begin = attribute.substr_offsets[i];
    const std::string_view piece = view(attribute).substr(begin, attribute.substr_offsets[i + 1] - begin);
    if (attribute.substr_types[i] == MD_TEXT_ENTITY) {
      html += piece;
    } else if (attribute.substr_types[i] == MD_TEXT_NULLCHAR) {
      html += replacement_character;
    } else {
      append_escaped(html, piece);
    }
  }
  return html;
}

std::string cell_tag(std::string_view name, const MD_BLOCK_TD_DETAIL& detail) {
  constexpr std::string_view aligns[] = {"", " align=\"left\"", " align=\"center\"", " align=\"right\""};
  return "<" + std::string(name) + std::string(aligns[detail.align]) + ">";
}

std::string item_tag(const MD_BLOCK_LI_DETAIL& detail) {
  if (detail.is_task == 0) return "<li>";
  return std::string("<li class=\"task-list-item\"><input type=\"checkbox\" disabled") +
         (detail.task_mark == ' ' ? "> " : " checked> ");
}

std::string list_tag(const MD_BLOCK_OL_DETAIL& detail) {
  return detail.start == 1 ? "<ol>\n" : "<ol start=\"" + std::to_string(detail.start) + "\">\n";
}

std::string code_tag(const MD_BLOCK_CODE_DETAIL& detail) {
  const std::string language = attribute_html(detail.lang);
  return language.empty() ? "<pre><code>" : "<pre><code class=\"language-" + language + "\">";
}

/// What md4c calls, and what it must be told when something goes wrong there.
struct Walk {
  MarkdownWriter writer;
  std::exception_ptr failure{};  ///< no exception may cross md4c
  bool in_html_block = false;

  void enter(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_HTML) in_html_block = true;
    switch (type) {
      case MD_BLOCK_H:
        return writer.begin_heading();
      case MD_BLOCK_P:
        return writer.begin_paragraph();
      case MD_BLOCK_OL:
        return writer.markup(list_tag(*static_cast<MD_BLOCK_OL_DETAIL*>(detail)));
      case MD_BLOCK_LI:
        return writer.markup(item_tag(*static_cast<MD_BLOCK_LI_DETAIL*>(detail)));
      case MD_BLOCK_CODE:
        return writer.markup(code_tag(*static_cast<MD_BLOCK_CODE_DETAIL*>(detail)));
      case MD_BLOCK_TH:
        return writer.markup(cell_tag("th", *static_cast<MD_BLOCK_TD_DETAIL*>(detail)));
      case MD_BLOCK_TD:
        return writer.markup(cell_tag("td", *static_cast<MD_BLOCK_TD_DETAIL*>(detail)));
      default:
        return writer.markup(block_tags(type).open);
    }
  }

  void leave(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_HTML) in_html_block = false;
    if (type == MD_BLOCK_H) return writer.end_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    if (type == MD_BLOCK_P) return writer.end_paragraph();
    writer.markup(block_tags(type).close);
  }

  void enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) return writer.begin_image();
    if (type == MD_SPAN_A) {
      return writer.begin_span("<a href=\"" + attribute_html(static_cast<MD_SPAN_A_DETAIL*>(detail)->href) + "\">");
    }
    if (type == MD_SPAN_WIKILINK) {
      std::string open = "<a href=\"";
      append_escaped(open, note_address(view(static_cast<MD_SPAN_WIKILINK_DETAIL*>(detail)->target)));
      return writer.begin_span(open + "\">");
    }
    writer.begin_span(span_tags(type).open);
  }

  void leave(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) {
      const auto& image = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
      return writer.end_image(attribute_html(image.src), attribute_html(image.title));
    }
    const auto role = type == MD_SPAN_EM  ? MarkdownWriter::SpanRole::emphasis
                      : type == MD_SPAN_A ? MarkdownWriter::SpanRole::link
                                          : MarkdownWriter::SpanRole::other;
    writer.end_span(span_tags(type).close, role);
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    switch (type) {
      case MD_TEXT_NORMAL:
        return writer.running_text(text);
      case MD_TEXT_SOFTBR:
        return writer.line_break("\n");
      case MD_TEXT_BR:
        return writer.line_break("<br>\n");
      case MD_TEXT_NULLCHAR:
        return in_html_block ? writer.markup(replacement_character) : writer.running_text(replacement_character);
      case MD_TEXT_ENTITY:
      case MD_TEXT_HTML:
        return in_html_block ? writer.markup(text) : writer.inline_html(text);
      case MD_TEXT_CODE:
      case MD_TEXT_LATEXMATH:
        return writer.code(text);
    }
  }
};

/// Runs a callback's work; an exception waits in the walk until md4c has returned.
template <typename Work>
int guarded(void* user, const Work& work) noexcept {
  auto& walk = *static_cast<Walk*>(user);
  try {
    work(walk);
    return 0;
  } catch (const std::exception&) {
    walk.failure = std::current_exception();
    return 1;
  }
}

MD_PARSER make_parser() {
  MD_PARSER parser{};
  parser.flags = flags;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    return guarded(user, [&](Walk& walk) { walk.enter(type, detail); });
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    return guarded(user, [&](Walk& walk) { walk.leave(type, detail); });
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    return guarded(user, [&](Walk& walk) { walk.enter(type, detail); });
  };
  parser.leave_span = [](MD_SPANTYPE type, void* detail, void* user) {
    return guarded(user, [&](Walk& walk) { walk.leave(type, detail); });
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return guarded(user, [&](Walk& walk) { walk.text(type, {text, size}); });
  };
  return parser;
}

}  // namespace

MarkdownHtml markdown_to_html(std::string_view markdown, const MarkdownOptions& options) {
  const MD_PARSER parser = make_parser();
  Walk walk{.writer = MarkdownWriter(markdown, options)};
  const int code = md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &walk);
  try {
    if (walk.failure) std::rethrow_exception(walk.failure);
  } catch (const MarkdownWriter::TooLarge&) {
    throw Error(Trouble::malformed, {}, "the Markdown would become more HTML than sheaf takes",
                "look for a table of very many columns, or very many links to one long address");
  }
  if (code != 0) throw Error(Trouble::malformed, {}, "the Markdown could not be read", "split the file");
  return std::move(walk.writer).result();
}

}  // namespace sheaf
