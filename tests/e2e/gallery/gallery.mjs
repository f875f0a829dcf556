// Shows books in two engines, at four widths, three themes and two sizes of text, and asks of each page what a reader
// would ask. Prints a table, writes results.json and, with --shots, pictures and contact sheets.
// usage: SHEAF_JUDGES=DIR node gallery.mjs BOOKS OUT [--pairs] [--shots] [--only WORD] [--width PIXELS] [--jobs N]
//   BOOKS holds SAMPLE.STYLE.epub; --pairs looks at a subset in which every pair of choices meets once.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./browser.mjs";
import { FACTORS, every, pairwise, sittings } from "./cases.mjs";
import { examineAll } from "./examine.mjs";
import { drawSheets } from "./sheets.mjs";

const { values: flags, positionals: [books, out] } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: "boolean" }, shots: { type: "boolean" }, only: { type: "string", default: "" }, width: { type: "string" }, jobs: { type: "string" } },
});
if (!process.env.SHEAF_JUDGES) throw new Error("SHEAF_JUDGES names the folder that install_judges filled");
const jobs = Number(flags.jobs ?? Math.min(4, availableParallelism?.() ?? cpus().length));

const factors = flags.width ? { ...FACTORS, width: [Number(flags.width)] } : FACTORS;

function listBooks() {
  const found = readdirSync(books).filter((name) => name.endsWith(".epub") && name.includes(flags.only)).sort();
  if (found.length === 0) throw new Error(`no book in ${books}`);
  return found.map((name) => {
    const [sample, style] = name.split(".");
    return { sample, style, path: join(books, name) };
  });
}

function choose(list) {
  if (!flags.pairs) return every({ book: list, ...factors });
  const names = (key) => [...new Set(list.map((book) => book[key]))];
  // A book is a sample in a style: as two factors, so that each sample meets each width, but not in each style.
  const find = (one) => list.find((book) => book.sample === one.sample && book.style === one.style);
  return pairwise({ sample: names("sample"), style: names("style"), ...factors }).map((one) => ({ ...one, book: find(one) })).filter((one) => one.book);
}

function summary(rows, by) {
  const groups = new Map();
  for (const row of rows) groups.set(row[by], [...(groups.get(row[by]) ?? []), row]);
  return [...groups].map(([choice, some]) => {
    const sum = (key) => some.reduce((total, row) => total + row[key], 0);
    const least = (key) => Math.min(...some.map((row) => row[key])).toFixed(2);
    return [String(choice), some.length, sum("pages"), sum("pictures"), `${sum("together")}/${sum("captions")}`, least("lowest"), least("lowestOfBody"),
            some.reduce((total, row) => total + row.problems.length, 0)];
  });
}

function print(rows) {
  const head = ["", "views", "pages", "pictures", "captions with them", "contrast", "in body", "problems"];
  for (const by of ["sample", "style", "engine", "width", "theme", "text", "sheets"]) {
    const lines = [[by, ...head.slice(1)], ...summary(rows, by)];
    for (const line of lines) console.log(line.map((cell, i) => (i ? String(cell).padStart(Math.max(8, head[i].length)) : String(cell).padEnd(14))).join(" "));
    console.log();
  }
}

function printProblems(rows) {
  const told = new Map();
  for (const row of rows) {
    for (const problem of row.problems) {
      const where = `${row.sample} ${row.style} ${row.engine} ${row.width} ${row.theme} ${row.text} % ${row.sheets}`;
      const key = `${row.sample}: ${problem}`;
      told.set(key, [...(told.get(key) ?? []), where]);
    }
  }
  for (const [problem, places] of told) console.log(`${problem}\n    ${places.length} views, first ${places[0]}`);
}

mkdirSync(out, { recursive: true });
const list = listBooks();
const work = sittings(choose(list));
const began = Date.now();
const browser = await launch();
let done = 0;
const rows = await examineAll(browser, work, jobs, (sitting, found) => {
  done += 1;
  const bad = found.reduce((total, row) => total + row.problems.length, 0);
  if (process.stderr.isTTY || bad || done % 20 === 0) console.error(`${done}/${work.length} ${sitting.book.sample} ${sitting.book.style} ${sitting.engine} ${sitting.width}: ${bad} problems`);
});
const seconds = (Date.now() - began) / 1000;
if (flags.shots) await drawSheets(browser, list, factors.width, out, jobs);
await browser.close();

print(rows);
printProblems(rows);
const problems = rows.reduce((total, row) => total + row.problems.length, 0);
const pages = rows.reduce((total, row) => total + row.pages, 0);
writeFileSync(join(out, "results.json"), JSON.stringify({ books: list.length, views: rows.length, pages, problems, seconds, rows }, null, 1));
console.log(`${list.length} books, ${work.length} times opened, ${rows.length} views, ${pages} pages, ${problems} problems, ${seconds.toFixed(0)} s`);
process.exit(problems ? 1 : 0);
