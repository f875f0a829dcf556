// Contrast as WCAG 2.2 reckons it (1.4.3 and 1.4.6), of the colours that the engine computed.

const LEAST = 4.5;
const LEAST_OF_BODY = 7; // what is read for hours

/// What stands beside the text rather than in it.
const BESIDE = "figcaption, .opening, .notes, .origin, .titlepage, .part, .contents, .sources, pre, dt, caption, .attribution, .instead, .absence";

function parse(colour) {
  if (colour.startsWith("#")) return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16)).concat(1);
  const numbers = (colour.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (/^rgba?\(/.test(colour)) return numbers.length === 3 ? [...numbers, 1] : numbers;
  // color(srgb r g b / a), which color-mix() gives
  if (/^color\(srgb /.test(colour)) return [...numbers.slice(0, 3).map((v) => v * 255), numbers[3] ?? 1];
  throw new Error(`a colour that is not understood: ${colour}`);
}

const over = (above, below, alpha) => above.slice(0, 3).map((v, i) => v * alpha + below[i] * (1 - alpha));

function luminance(colour) {
  const [r, g, b] = colour.map((v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function groundOf(element, style, paper) {
  const layers = [];
  for (let e = element; e; e = e.parentElement) {
    const colour = parse(style(e).backgroundColor);
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] > 0.99) break;
  }
  return layers.reverse().reduce((below, colour) => over(colour, below, colour[3]), paper);
}

/// \param paper  the reader's ground below the document, as a CSS colour
export function contrastOf(doc, paper) {
  const style = (element) => doc.defaultView.getComputedStyle(element);
  const below = parse(paper).slice(0, 3);
  const problems = [];
  const asked = new Set();
  let lowest = 21;
  let lowestOfBody = 21;
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || asked.has(element) || element.getClientRects().length === 0) continue;
    asked.add(element);
    const ground = groundOf(element, style, below);
    const ink = parse(style(element).color);
    let alpha = ink[3];
    for (let e = element; e; e = e.parentElement) alpha *= Number(style(e).opacity);
    const [high, low] = [luminance(over(ink, ground, alpha)), luminance(ground)].sort((x, y) => y - x);
    const ratio = (high + 0.05) / (low + 0.05);
    const beside = element.closest(BESIDE) !== null;
    lowest = Math.min(lowest, ratio);
    if (!beside) lowestOfBody = Math.min(lowestOfBody, ratio);
    if (ratio < (beside ? LEAST : LEAST_OF_BODY)) problems.push(`contrast ${ratio.toFixed(2)} in ${element.localName}.${element.className}: "${node.data.trim().slice(0, 30)}"`);
  }
  return { problems, lowest, lowestOfBody };
}
