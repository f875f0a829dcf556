// The pages of a section. Engines that turn pages lay a section out in columns, one or two to a page.

/// Boxes as they would be in text that runs from left to right and from top to bottom.
function mapper(style, box) {
  if (style.writingMode.startsWith("vertical")) {
    return (r) => ({ left: r.top, right: r.bottom, top: box.right - r.right, bottom: box.right - r.left });
  }
  if (style.direction === "rtl") {
    return (r) => ({ left: box.right - r.right, right: box.right - r.left, top: r.top, bottom: r.bottom });
  }
  return (r) => ({ left: r.left, right: r.right, top: r.top, bottom: r.bottom });
}

const pixels = (value) => parseFloat(value) || 0;

/// The columns of a document: where a box lies, and how far it reaches out of its column.
export function columnsOf(doc) {
  const styleOf = (element) => doc.defaultView.getComputedStyle(element);
  const holder = [doc.documentElement, doc.body].find((element) => styleOf(element).columnWidth !== "auto");
  if (!holder) throw new Error("the engine lays out no columns");
  const style = styleOf(holder);
  const outer = holder.getBoundingClientRect();
  const map = mapper(style, outer);
  const box = map(outer);
  const vertical = style.writingMode.startsWith("vertical");
  const [before, after] = vertical ? ["Top", "Bottom"] : style.direction === "rtl" ? ["Right", "Left"] : ["Left", "Right"];
  const start = box.left + pixels(style[`padding${before}`]);
  const content = box.right - pixels(style[`padding${after}`]) - start;
  const gap = pixels(style.columnGap);
  const wanted = pixels(style.columnWidth);
  const count = Math.max(1, Math.floor((content + gap + 0.5) / (wanted + gap)));
  const pitch = (content + gap) / count;
  const height = [box.top + pixels(vertical ? style.paddingRight : style.paddingTop),
                  box.bottom - pixels(vertical ? style.paddingLeft : style.paddingBottom)];
  return {
    map,
    width: pitch - gap,
    top: height[0],
    bottom: height[1],
    /// Of a mapped box.
    index: (r) => Math.floor((r.left - start + gap / 2) / pitch),
    beyond: (r) => {
      const left = start + Math.floor((r.left - start + gap / 2) / pitch) * pitch;
      return Math.max(left - r.left, r.right - (left + pitch - gap), 0);
    },
  };
}
