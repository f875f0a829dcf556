// What is asked of a section as an engine shows it. Each answer is a list of problems and some counts.
import { columnsOf } from "/page/pages.js";
import { contrastOf } from "/page/contrast.js";

const NEAR = 1.5; // pixels by which rounding may move a box
const LEAST_SIZE = 10; // pixels of type

export { contrastOf };

const name = (element) => element.localName + (element.className && typeof element.className === "string" ? `.${element.className.trim().replace(/\s+/g, ".")}` : "");
const words = (text) => `"${text.trim().replace(/\s+/g, " ").slice(0, 30)}"`;

/// The boxes of the lines of a text node. Blanks hang out of a line without harm: where they are kept, words are asked.
function linesOf(range, node, blanksKept) {
  const pieces = blanksKept ? node.data.matchAll(/\S+/g) : node.data.matchAll(/\S(.*\S)?/gs);
  return [...pieces].flatMap((piece) => {
    range.setStart(node, piece.index);
    range.setEnd(node, piece.index + piece[0].length);
    return [...range.getClientRects()].filter((r) => r.width > 0.1 && r.height > 0.1);
  });
}

/// Each text node that is shown, with the boxes of its lines.
function* textsOf(doc) {
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  const range = doc.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim()) continue;
    const element = node.parentElement;
    const lines = linesOf(range, node, doc.defaultView.getComputedStyle(element).whiteSpace.startsWith("pre"));
    if (lines.length > 0) yield { node, element, lines };
  }
}

/// The box that must hold a text: its nearest ancestor that is no part of a line.
function blockOf(element, style) {
  let block = element;
  while (/^(inline|ruby|ruby-text|contents)$/.test(style(block).display)) block = block.parentElement;
  return block;
}

function checkTexts(doc, columns, seen, problems) {
  const style = (element) => doc.defaultView.getComputedStyle(element);
  let texts = 0;
  for (const { node, element, lines } of textsOf(doc)) {
    texts += 1;
    const formula = element.closest("math") !== null;
    const block = formula ? null : blockOf(element, style);
    const holders = block ? [...block.getClientRects()].map(columns.map) : [];
    const type = parseFloat(style(element).fontSize);
    // Ruby is set at half the size of its text by convention.
    if (type < LEAST_SIZE && element.localName !== "rt" && !formula) problems.push(`text of ${type.toFixed(1)} px in ${name(element)}`);
    for (const line of lines.map(columns.map)) {
      const page = columns.index(line);
      seen.add(page);
      const what = `${words(node.data)} in ${name(element)}`;
      const beyond = columns.beyond(line);
      if (page < 0 || beyond > NEAR) problems.push(`text beyond its page by ${Math.round(beyond)} px: ${what}`);
      // The box of a line is taller than its ink: fonts claim room that they leave white, above all around a large first
      // letter in a low line.
      const over = Math.max(columns.top - line.top, line.bottom - columns.bottom);
      if (over > 0.4 * (line.bottom - line.top)) problems.push(`text cut off by ${Math.round(over)} px: ${what}`);
      const held = holders.length === 0 || holders.some((h) => line.left >= h.left - NEAR && line.right <= h.right + NEAR);
      if (!held && beyond <= NEAR) problems.push(`text beyond its box: ${what} in ${name(block)}`);
    }
    checkClipping(element, lines, style, () => problems.push(`text clipped by its box: ${words(node.data)} in ${name(element)}`));
  }
  return texts;
}

/// Boxes that hide what does not fit, up to the root, which the engine itself has set so.
function checkClipping(element, lines, style, tell) {
  for (let box = element; box && box !== box.ownerDocument.body; box = box.parentElement) {
    if (style(box).overflowX === "visible" && style(box).overflowY === "visible") continue;
    const holders = [...box.getClientRects()];
    const inside = (r) => holders.some((h) => r.left >= h.left - NEAR && r.right <= h.right + NEAR && r.bottom <= h.bottom + r.height / 3);
    if (!lines.every(inside)) return tell();
  }
}

function checkPictures(doc, columns, seen, problems) {
  let count = 0;
  for (const picture of doc.body.querySelectorAll("img, svg")) {
    const src = (picture.getAttribute("src") ?? "drawing").split("/").pop().slice(0, 60);
    if (picture.localName === "img" && (!picture.complete || picture.naturalWidth === 0)) {
      problems.push(`broken picture ${picture.getAttribute("src")}`);
      continue;
    }
    const rect = picture.getBoundingClientRect();
    if (rect.width < 1 || rect.height < 1) {
      problems.push(`picture without size ${src}`);
      continue;
    }
    count += 1;
    const box = columns.map(rect);
    seen.add(columns.index(box));
    if (columns.beyond(box) > NEAR) problems.push(`picture too wide by ${Math.round(columns.beyond(box))} px: ${src}`);
    if (box.bottom > columns.bottom + NEAR || box.top < columns.top - NEAR) problems.push(`picture cut off at the foot of its page: ${src}`);
    const fit = doc.defaultView.getComputedStyle(picture).objectFit;
    const ratio = (rect.width / rect.height) / (picture.naturalWidth / picture.naturalHeight);
    if (fit === "fill" && Math.abs(ratio - 1) > 0.03) problems.push(`picture out of shape (${ratio.toFixed(2)}): ${src}`);
  }
  return count;
}

/// Boxes with an edge of their own: they must not reach out either.
function checkBoxes(doc, columns, problems) {
  for (const box of doc.body.querySelectorAll("table, pre, figure, math, hr, blockquote, aside, div, dl")) {
    for (const rect of box.getClientRects()) {
      if (rect.width < 1) continue;
      const beyond = columns.beyond(columns.map(rect));
      if (beyond > NEAR) {
        problems.push(`${name(box)} beyond its page by ${Math.round(beyond)} px: ${words(box.textContent)}`);
        break;
      }
    }
  }
}

/// How many captions there are, how many begin on the page of their picture, and which begin more than a page away.
function checkCaptions(doc, columns, problems) {
  let [captions, together] = [0, 0];
  for (const caption of doc.body.querySelectorAll("figure figcaption")) {
    const pictures = [...caption.closest("figure").querySelectorAll("img, svg")].map((one) => columns.map(one.getBoundingClientRect()));
    const lines = [...caption.getClientRects()].map(columns.map);
    if (pictures.length === 0 || lines.length === 0) continue;
    captions += 1;
    const begin = columns.index(lines[0]);
    const away = Math.min(...pictures.map((one) => Math.abs(begin - columns.index(one))));
    together += away === 0;
    if (away > 1) problems.push(`caption ${away} pages away from its picture: ${words(caption.textContent)}`);
  }
  return { captions, together };
}

export function layoutOf(doc) {
  const problems = [];
  const columns = columnsOf(doc);
  const seen = new Set();
  const texts = checkTexts(doc, columns, seen, problems);
  const pictures = checkPictures(doc, columns, seen, problems);
  checkBoxes(doc, columns, problems);
  const { captions, together } = checkCaptions(doc, columns, problems);
  const pages = Math.max(0, ...seen) + 1;
  for (let page = 0; page < pages; ++page) if (!seen.has(page)) problems.push(`page ${page + 1} of ${pages} is blank`);
  return { problems, texts, pictures, captions, together, pages };
}
