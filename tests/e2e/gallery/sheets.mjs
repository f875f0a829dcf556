// Pictures of pages, and contact sheets of them, for eyes. The sheets are drawn by the browser itself.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "./browser.mjs";
import { FACTORS, HEIGHTS } from "./cases.mjs";

/// What is worth a picture in a book: the opening of its first article, its first figure, its first wide thing.
const SUBJECTS = { article: ".opening", figure: "figure img", table: "table, .records, .parts" };

async function findSubjects(book, dress) {
  const found = {};
  for (let index = 0; index < book.sections; ++index) {
    await book.ask("show", index, dress);
    const holds = await book.ask("holds");
    for (const subject of Object.keys(SUBJECTS)) if (holds[subject] && holds.article) found[subject] ??= index;
  }
  return found;
}

async function shoot(browser, { sample, style, path }, width, out) {
  const taken = [];
  const book = await openBook(browser, { path, engine: "foliate", width });
  const dress = { theme: "light", text: 100, sheets: "both" };
  for (const [subject, index] of Object.entries(await findSubjects(book, dress))) {
    await book.ask("show", index, dress);
    for (const theme of FACTORS.theme) {
      await book.scheme(theme);
      await book.ask("turnTo", SUBJECTS[subject], { ...dress, theme });
      const file = join(out, "shots", `${sample}.${style}.${width}.${theme}.${subject}.png`);
      await book.page.screenshot({ path: file });
      taken.push({ sample, style, width, theme, subject, file });
    }
  }
  await book.close();
  return taken;
}

/// Rows of pictures with a line of words above each, as one PNG.
export async function drawSheet(browser, rows, { height, columns, out }) {
  const cell = ({ file, words }) => `<figure><img src="data:image/png;base64,${readFileSync(file).toString("base64")}"><figcaption>${words}</figcaption></figure>`;
  const html = `<!DOCTYPE html><meta charset="utf-8"><style>
    body { margin: 12px; background: #8a8a8a; font: 13px sans-serif; width: max-content }
    div { display: grid; grid-template-columns: repeat(${columns}, max-content); gap: 12px; margin-bottom: 12px }
    figure { margin: 0 } img { display: block; height: ${height}px } figcaption { padding-top: 3px }</style>
    ${rows.map((row) => `<div>${row.map(cell).join("")}</div>`).join("")}`;
  const page = await browser.newPage();
  await page.setContent(html);
  await page.waitForFunction(() => [...document.images].every((one) => one.complete));
  writeFileSync(out, await (await page.$("body")).screenshot());
  await page.close();
}

/// The opening of an article and a table in every style, on a phone, by day and by night: plain first, from which the
/// others differ.
async function drawSheetOfStyles(browser, shots, out) {
  const rank = (one) => `${one.style === "plain" ? 0 : 1}${one.style}${one.subject}`;
  const shown = shots.filter((one) => one.width === 390 && one.sample === "saved-page" && one.subject !== "figure")
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const rows = ["light", "dark"].map((theme) => shown.filter((one) => one.theme === theme)
    .map((one) => ({ file: one.file, words: `${one.style}, ${theme}` })));
  if (rows[0].length > 0) await drawSheet(browser, rows, { height: 560, columns: rows[0].length, out: join(out, "styles.png") });
}

/// A picture of each subject of each book at each width and theme, and a contact sheet for each style and width.
export async function drawSheets(browser, books, widths, out, jobs) {
  mkdirSync(join(out, "shots"), { recursive: true });
  const work = books.flatMap((book) => widths.map((width) => ({ book, width })));
  const shots = [];
  let next = 0;
  const worker = async () => {
    while (next < work.length) {
      const { book, width } = work[next++];
      shots.push(...await shoot(browser, book, width, out));
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  shots.sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const style of new Set(books.map((book) => book.style))) {
    for (const width of widths) {
      const rows = FACTORS.theme.map((theme) => shots.filter((one) => one.style === style && one.width === width && one.theme === theme)
        .map((one) => ({ file: one.file, words: `${one.sample}, ${theme}` })));
      await drawSheet(browser, rows, { height: Math.min(420, HEIGHTS[width]), columns: 8, out: join(out, `sheet.${style}.${width}.png`) });
    }
  }
  await drawSheetOfStyles(browser, shots, out);
}
