// What readers set: their ground and ink, by day, by night, and on the brown paper that many offer.
export const THEMES = {
  light: { ground: "#ffffff", ink: "#1a1a1a", scheme: "light" },
  dark: { ground: "#121212", ink: "#d8d8d8", scheme: "dark" },
  sepia: { ground: "#f4ecd8", ink: "#3b2f1e", scheme: "light" },
};

/// The sheets of the book itself, in their order; the engines add their own, which are not links.
export function ownSheets(doc) {
  return [...doc.querySelectorAll("link[rel~=stylesheet]")];
}

/// Shows the document with all its sheets, or without the enhanced one, which comes second in every document: engines
/// give sheets addresses of their own, so that names tell nothing. What follows it (columns, own sheets) stays.
export function chooseSheets(doc, sheets) {
  const links = ownSheets(doc);
  if (links.length < 2) throw new Error(`${links.length} style sheets in ${doc.title}`);
  links[1].sheet.disabled = sheets === "base";
}

export function frames(count) {
  return new Promise((done) => {
    const step = () => (count-- > 0 ? requestAnimationFrame(step) : done());
    step();
  });
}
