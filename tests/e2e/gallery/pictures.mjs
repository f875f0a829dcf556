// What two engines show of every picture of a book, as JSON: { engine: [{ name, width, height, colours }] }.
// usage: SHEAF_JUDGES=DIR node pictures.mjs BOOK
import { launch, openBook } from "./browser.mjs";
import { FACTORS } from "./cases.mjs";

const [, , path] = process.argv;
const dress = { theme: "light", text: 100, sheets: "both" };
const browser = await launch();
const shown = {};
for (const engine of FACTORS.engine) {
  const book = await openBook(browser, { path, engine, width: 390 });
  shown[engine] = [];
  for (let index = 0; index < book.sections; ++index) shown[engine].push(...(await book.ask("pictures", index, dress)));
  if (book.noticed.length > 0) throw new Error(book.noticed.join("\n"));
  await book.close();
}
await browser.close();
console.log(JSON.stringify(shown));
