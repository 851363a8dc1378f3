/** A4 with the margins of the printed brief, in twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

export const page = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: twips(24),
    bottom: twips(26),
    left: twips(24),
    right: twips(20),
    header: twips(12),
    footer: twips(12),
  },
}

/** The width of the text, in twentieths of a point. */
export const textTwips = page.size.width - page.margin.left - page.margin.right

/** Pixels of 1/96 inch, in which charts are measured. */
export const pixels = (inTwips: number): number => inTwips / 15
