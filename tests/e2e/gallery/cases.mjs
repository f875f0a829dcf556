// Which books are looked at in which way: the whole matrix, or a subset in which every pair of choices meets.

export const FACTORS = {
  engine: ["foliate", "epubjs"],
  width: [320, 390, 758, 1024],
  theme: ["light", "dark", "sepia"],
  text: [100, 200],
  sheets: ["both", "base"], // base: as an engine shows the book that stumbles over enhanced.css
};

// A small phone, a phone, paper-like screens, a tablet on its side (two columns).
export const HEIGHTS = { 320: 568, 390: 844, 758: 1024, 1024: 768 };

/// base.css alone is what old engines of paper-like screens show, none of them narrower than 600 pixels, in one column. So
/// type of twice the size is asked of it at 758 pixels: CSS 2.1 cannot fit a table to a page too narrow for its words.
function belongs(one) {
  return !(one.sheets === "base" && one.text > 100 && one.width !== undefined && one.width !== 758);
}

/// Every combination of the choices of each factor.
export function every(factors) {
  return Object.entries(factors).reduce(
    (cases, [name, choices]) => cases.flatMap((one) => choices.map((choice) => ({ ...one, [name]: choice }))), [{}]).filter(belongs);
}

const pair = (a, x, b, y) => (a < b ? `${a}=${x} ${b}=${y}` : `${b}=${y} ${a}=${x}`);

function allPairs(factors) {
  const names = Object.keys(factors);
  const pairs = new Map();
  for (const a of names)
    for (const b of names)
      if (a < b) for (const x of factors[a]) for (const y of factors[b]) pairs.set(pair(a, x, b, y), { [a]: x, [b]: y });
  return pairs;
}

/// A few of the combinations, in which each choice meets each choice of every other factor at least once. Greedy and
/// without chance: starts from a pair that has not met yet and adds the choices that bring most new meetings.
export function pairwise(factors) {
  const open = allPairs(factors);
  const used = new Map();
  const cases = [];
  while (open.size > 0) {
    const one = { ...open.values().next().value };
    for (const name of Object.keys(factors)) {
      if (name in one) continue;
      const gain = (choice) => Object.keys(one).filter((other) => open.has(pair(name, choice, other, one[other]))).length;
      const count = (choice) => used.get(`${name}=${choice}`) ?? 0;
      one[name] = factors[name].filter((choice) => belongs({ ...one, [name]: choice })).sort((x, y) => gain(y) - gain(x) || count(x) - count(y))[0];
    }
    for (const [name, choice] of Object.entries(one)) {
      used.set(`${name}=${choice}`, (used.get(`${name}=${choice}`) ?? 0) + 1);
      for (const other of Object.keys(one)) if (other !== name) open.delete(pair(name, choice, other, one[other]));
    }
    cases.push(one);
  }
  return cases;
}

/// Cases that share an open book: one for each book, engine and width. Size and theme change in place.
export function sittings(cases) {
  const grouped = new Map();
  for (const one of cases) {
    const key = JSON.stringify([one.book, one.engine, one.width]);
    if (!grouped.has(key)) grouped.set(key, { book: one.book, engine: one.engine, width: one.width, dresses: [] });
    grouped.get(key).dresses.push({ sheets: one.sheets, text: one.text, theme: one.theme });
  }
  return [...grouped.values()];
}
