#include <cstdio>
#include <utility>

#include "picture_case.hpp"

namespace sheaf::test {
namespace {

using namespace std::string_literals;

std::string hex(const Colour& colour) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", colour[0], colour[1], colour[2]);
  return text;
}

const std::string root =
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='480' height='320'>";

/// The quarters as four squares, for a canvas of 48 by 32.
std::string squares(const Quarters& quarters = {}) {
  const auto square = [](int x, int y, const Colour& colour) {
    return "<rect x='" + std::to_string(x) + "' y='" + std::to_string(y) + "' width='24' height='16' fill='" +
           hex(colour) + "'/>";
  };
  return square(0, 0, quarters.upper_left) + square(24, 0, quarters.upper_right) + square(0, 16, quarters.lower_left) +
         square(24, 16, quarters.lower_right);
}

std::string svg(const std::string& inside, const std::string& attributes = "viewBox='0 0 48 32'",
                const std::string& before = {}) {
  std::string start = root;
  start.insert(start.size() - 1, " " + attributes);
  return before + start + inside + "</svg>";
}

void add_refusals(std::vector<PictureCase>& cases) {
  const auto refuse = [&](const std::string& name, const std::string& bytes, const std::string& reason = {}) {
    cases.push_back(refusal(name, bytes, FindingId::image_kind_unsupported, reason));
  };
  const auto repeated = [](const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
  };
  const std::string pixel = "data:image/png;base64,iVBORw0KGgo=";
  refuse("half.svg", svg(squares()).substr(0, 300));
  refuse("picture-inside.svg", svg(squares() + "<image xlink:href='" + pixel + "' width='9' height='9'/>"),
         "the drawing shows another picture");
  refuse("picture-outside.svg", svg(squares() + "<image xlink:href='file:///etc/passwd' width='9' height='9'/>"),
         "the drawing shows another picture");
  refuse("page-inside.svg",
         svg(squares() + "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>"),
         "the drawing shows a piece of a web page");
  refuse("tag-crossed.svg", svg("<g><rect></g></rect>" + squares()).substr(0, 260));
  refuse("deep.svg", svg(squares() + repeated("<g>", 100'000) + repeated("</g>", 100'000)),
         "the drawing is nested too deep");
  refuse("many.svg", svg(repeated("<path d='M0 0h9'/>", 250'000)), "the drawing has too many parts");
  refuse("attributes.svg",
         svg("<path " +
             [] {
               std::string all;
               for (int i = 0; i < 5000; ++i) all += "a" + std::to_string(i) + "='1' ";
               return all;
             }() +
             "/>"),
         "the drawing is damaged");
  std::string doubled = "<g id='a0'><rect width='9' height='9'/></g>";
  for (int i = 1; i < 40; ++i) {
    const std::string use = "<use xlink:href='#a" + std::to_string(i - 1) + "'/>";
    doubled += "<g id='a" + std::to_string(i) + "'>" + use + use + "</g>";
  }
  refuse("used-a-billion-times.svg", svg(doubled + "<use xlink:href='#a39'/>"), "the drawing has too many parts");
}

}  // namespace

std::vector<PictureCase> svg_cases() {
  std::vector<PictureCase> cases;
  const auto add = [&](const std::string& name, const std::string& bytes, int width = 960, int height = 640) {
    cases.push_back({name, bytes, {}, width, height});
  };
  add("plain.svg", svg(squares()));
  add("declared.svg", svg(squares(), "viewBox='0 0 48 32'", "<?xml version='1.0' encoding='UTF-8'?>\n<!-- x -->\n"));
  add("mark-of-utf-8.svg", svg(squares(), "viewBox='0 0 48 32'", "\xEF\xBB\xBF"));
  const std::string box = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 32'";
  add("without-size-an-icon.svg", box + ">" + squares() + "</svg>", 48, 32);
  add("without-size.svg",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 480 320'><g transform='scale(10)'>" + squares() +
          "</g></svg>",
      1200, 800);
  add("sized-in-per-cent.svg", box + " width='100%' height='100%'>" + squares() + "</svg>", 48, 32);
  add("sized-in-millimetres.svg", box + " width='120mm' height='80mm'>" + squares() + "</svg>", 907, 605);
  add("sized-for-a-wall.svg", box + " width='48000' height='32000'>" + squares() + "</svg>", 1600, 1066);
  add("styled.svg", svg("<style>.a{fill:#dc1e28}.b{fill:#28963c}.c{fill:#1e3cc8}.d{fill:#fad23c}</style>"
                        "<path class='a' d='M0 0h24v16H0z'/><path class='b' d='M24 0h24v16H24z'/>"
                        "<path class='c' d='M0 16h24v16H0z'/><path class='d' d='M24 16h24v16H24z'/>"));
  add("styled-in-cdata.svg", svg("<style><![CDATA[rect{opacity:1}]]></style>" + squares()));
  add("used.svg", svg("<defs><g id='q'>" + squares() + "</g></defs><use xlink:href='#q'/>"));
  add("gradient.svg", svg(squares() + "<linearGradient id='g'><stop stop-color='#1e3cc8'/></linearGradient>"
                                      "<rect y='16' width='24' height='16' fill='url(#g)'/>"));
  add("prefixed.svg",
      "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='480' height='320' viewBox='0 0 48 32'>"
      "<s:rect width='24' height='16' fill='#dc1e28'/><s:rect x='24' width='24' height='16' "
      "fill='#28963c'/><s:rect y='16' width='24' height='16' fill='#1e3cc8'/><s:rect x='24' y='16' "
      "width='24' height='16' fill='#fad23c'/><rect width='48' height='32'/></s:svg>");
  add("editor-s-own.svg", svg("<metadata><rdf:RDF xmlns:rdf='r'/></metadata><sodipodi:namedview xmlns:sodipodi='s'>"
                              "<rect width='48' height='32'/></sodipodi:namedview>" +
                              squares()));
  add("script.svg",
      svg("<script>document.documentElement.remove()</script>" + squares(), "viewBox='0 0 48 32' onload='x()'"));
  add("movement.svg", svg(squares() + "<set attributeName='fill' to='red'/><animate attributeName='x' to='9'/>"));
  add("link.svg", svg("<a xlink:href='https://example.org'>" + squares() + "</a>"));
  add("page-as-a-choice.svg", svg("<switch><foreignObject/><g>" + squares() + "</g></switch>"));
  add("style-from-outside.svg", svg("<style>@import url(http://example.org/a.css);</style>" + squares()));
  add("fill-from-outside.svg",
      svg(squares() + "<rect width='48' height='32' fill='none' style='fill:url(file:///etc/passwd)' opacity='0'/>"));
  add("entities-are-nothing.svg",
      svg("<text>&lol9;&xxe;</text>" + squares(), "viewBox='0 0 48 32'",
          "<!DOCTYPE svg [<!ENTITY lol 'lol'><!ENTITY lol9 '&lol;&lol;'><!ENTITY xxe SYSTEM 'file:///etc/passwd'>]>"));
  add("used-by-itself.svg", svg("<g id='q'><use xlink:href='#q'/></g>" + squares()));
  Quarters clear;
  clear.lower_right = white;
  cases.push_back({"clear.svg", svg(squares({.lower_right = white})), clear, 960, 640});
  add_refusals(cases);
  return cases;
}

}  // namespace sheaf::test
