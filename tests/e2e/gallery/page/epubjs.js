// The book in epub.js, the engine of many readers on the web.
import { THEMES, chooseSheets, frames } from "/page/themes.js";

function load(path) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: path, onload: done, onerror: () => failed(new Error(`${path} does not load`)) });
    document.head.append(script);
  });
}

export async function open() {
  await load("/npm/jszip/dist/jszip.min.js");
  await load("/npm/epubjs/dist/epub.js");
  const area = document.createElement("div");
  area.style.cssText = "width: 100vw; height: 100vh";
  document.body.append(area);
  const book = window.ePub("/book.epub");
  await book.ready;
  const rendition = book.renderTo(area, { width: "100%", height: "100%", flow: "paginated" });
  for (const [name, { ground, ink }] of Object.entries(THEMES)) {
    rendition.themes.register(name, { [`body.${name}`]: { background: ground, color: ink } });
  }
  const items = [];
  book.spine.each((item) => items.push(item));
  const contents = () => rendition.getContents()[0];
  return {
    sections: items.length,
    doc: () => contents().document,
    async show(index, dress) {
      await rendition.display(items[index].href);
      if (!contents()) throw new Error(`${items[index].href} does not open`);
      await this.dress(dress);
    },
    async dress({ theme, text, sheets }) {
      chooseSheets(contents().document, sheets);
      document.body.style.background = THEMES[theme].ground;
      rendition.themes.select(theme);
      rendition.themes.fontSize(`${text}%`);
      await frames(1);
    },
    async turnTo(selector) {
      const target = contents().document.querySelector(selector);
      if (target) await rendition.display(contents().cfiFromNode(target));
      await frames(2);
    },
  };
}
