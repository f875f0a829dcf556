// One book in one engine at one width, in every dress that is asked for.
import { openBook } from "./browser.mjs";

function group(dresses, key) {
  const groups = new Map();
  for (const dress of dresses) groups.set(key(dress), [...(groups.get(key(dress)) ?? []), dress]);
  return [...groups.values()];
}

function blankRow(sitting, dress) {
  return { ...sitting.book, engine: sitting.engine, width: sitting.width, ...dress, sections: 0, pages: 0, texts: 0, pictures: 0,
           captions: 0, together: 0, lowest: 21, lowestOfBody: 21, problems: [] };
}

async function lookAt(book, rows, index) {
  const layouts = group(rows, (row) => `${row.sheets} ${row.text}`);
  await book.ask("show", index, layouts[0][0].dress);
  for (const alike of layouts) {
    const layout = await book.ask("layout", alike[0].dress);
    for (const row of alike) {
      for (const count of ["pages", "texts", "pictures", "captions", "together"]) row[count] += layout[count];
      await book.scheme(row.theme);
      const contrast = await book.ask("contrast", row.dress);
      row.sections += 1;
      row.lowest = Math.min(row.lowest, contrast.lowest);
      row.lowestOfBody = Math.min(row.lowestOfBody, contrast.lowestOfBody);
      for (const problem of [...layout.problems, ...contrast.problems]) row.problems.push(`section ${index + 1} (${layout.title}): ${problem}`);
    }
  }
}

/// A row of results for each dress of the sitting.
export async function examine(browser, sitting) {
  const rows = sitting.dresses.map((dress) => ({ ...blankRow(sitting, dress), dress }));
  try {
    const book = await openBook(browser, { path: sitting.book.path, engine: sitting.engine, width: sitting.width });
    for (let index = 0; index < book.sections; ++index) await lookAt(book, rows, index);
    for (const row of rows) {
      row.problems.push(...book.noticed);
      if (row.texts === 0) row.problems.push("no text in the whole book");
    }
    await book.close();
  } catch (error) {
    for (const row of rows) row.problems.push(`the engine failed: ${error.message.split("\n")[0]}`);
  }
  return rows.map(({ dress, path, ...row }) => ({ ...row, problems: [...new Set(row.problems)] }));
}

/// Works through the sittings, some at once.
export async function examineAll(browser, sittings, jobs, told) {
  const rows = [];
  let next = 0;
  const worker = async () => {
    while (next < sittings.length) {
      const sitting = sittings[next++];
      const found = await examine(browser, sitting);
      rows.push(...found);
      told(sitting, found);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return rows;
}
