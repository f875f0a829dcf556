// The book in foliate-js, the engine of Foliate and Readest.
import "/npm/foliate-js/view.js";
import { THEMES, chooseSheets, frames } from "/page/themes.js";

/// What Foliate itself adds to a book: the reader's colours, its own blue for links at night, the size of the text.
function sheet({ theme, text }) {
  const { ground, ink, scheme } = THEMES[theme];
  return `html { color-scheme: ${scheme}; --theme-bg-color: ${ground}; background: ${ground}; color: ${ink}; font-size: ${text}% }
    @media (prefers-color-scheme: dark) { a:link { color: lightblue } }`;
}

export async function open() {
  const view = document.createElement("foliate-view");
  document.body.append(view);
  const blob = await (await fetch("/book.epub")).blob();
  await view.open(new File([blob], "book.epub", { type: "application/epub+zip" }));
  const { renderer, book } = view;
  const doc = () => renderer.getContents()[0].doc;
  return {
    sections: book.sections.length,
    doc,
    async show(index, dress) {
      renderer.setStyles(sheet(dress));
      await renderer.goTo({ index });
      if (!renderer.getContents().length) throw new Error(`section ${index} does not open`);
      await this.dress(dress);
    },
    async dress(dress) {
      chooseSheets(doc(), dress.sheets);
      renderer.setStyles(sheet(dress));
      renderer.render();
      await frames(1);
    },
    async turnTo(selector) {
      await renderer.goTo({ index: renderer.getContents()[0].index, anchor: (d) => d.querySelector(selector) ?? 0 });
      await frames(2);
    },
    /// How far the section would scroll sideways in one long page, in pixels.
    async sideways() {
      renderer.setAttribute("flow", "scrolled");
      await frames(1);
      const root = doc().documentElement;
      const beyond = root.scrollWidth - doc().defaultView.innerWidth;
      renderer.removeAttribute("flow");
      renderer.render();
      await frames(1);
      return beyond;
    },
  };
}
