// The room in which a book is looked at: one engine, one book, and what the script outside asks of them.
import { THEMES, frames } from "/page/themes.js";
import { layoutOf, contrastOf } from "/page/look.js";

const { open } = await import(`/page/${new URL(location.href).searchParams.get("engine")}.js`);
const reader = await open();
document.documentElement.style.colorScheme = "light dark";

async function seen(image) {
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const at = (x, y) => [...context.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data.slice(0, 3)];
  const box = image.getBoundingClientRect();
  return {
    name: image.closest("figure").querySelector("figcaption")?.textContent.trim() ?? "",
    width: box.width,
    height: box.height,
    colours: [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)],
  };
}

window.room = {
  sections: reader.sections,
  show: (index, dress) => reader.show(index, dress),
  /// One section in one size: its layout, and whether it scrolls sideways where the engine can show it unpaged.
  async layout(dress) {
    await reader.dress(dress);
    const result = layoutOf(reader.doc());
    const beyond = reader.sideways ? await reader.sideways() : 0;
    if (beyond > 1) result.problems.push(`scrolls sideways by ${beyond} px`);
    return { title: reader.doc().title, ...result };
  },
  async contrast(dress) {
    await reader.dress(dress);
    return contrastOf(reader.doc(), THEMES[dress.theme].ground);
  },
  /// What a section holds, to choose what is worth a picture.
  holds: () => ({
    article: reader.doc().querySelector(".opening") !== null,
    figure: reader.doc().querySelector("figure img") !== null,
    table: reader.doc().querySelector("table, .records, .parts") !== null,
  }),
  /// What each figure of a section shows: its caption, the sides that it is shown with, and the colours in the middle of
  /// its four quarters, as the browser decodes them.
  async pictures(index, dress) {
    await reader.show(index, dress);
    await reader.dress(dress);
    return Promise.all([...reader.doc().querySelectorAll("figure img")].map(seen));
  },
  async turnTo(selector, dress) {
    await reader.dress(dress);
    await reader.turnTo(selector);
    document.body.style.background = THEMES[dress.theme].ground;
    await frames(2);
  },
};
