// The room in which a book is looked at: one engine, one book, and what the script outside asks of them.
import { THEMES, frames } from "/page/themes.js";
import { layoutOf, contrastOf } from "/page/look.js";

const { open } = await import(`/page/${new URL(location.href).searchParams.get("engine")}.js`);
const reader = await open();
document.documentElement.style.colorScheme = "light dark";

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
  async turnTo(selector, dress) {
    await reader.dress(dress);
    await reader.turnTo(selector);
    document.body.style.background = THEMES[dress.theme].ground;
    await frames(2);
  },
};
