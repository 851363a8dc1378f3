import { plain } from './lineages.js'
import { withheld, worked, type Worked } from './structure.js'

/**
 * (x_ij/x_i) / (x_wj/x_w): the weight of j in i's exports against its weight in world exports (WITS, ESCAP).
 * Undefined where the reporter or the world exports nothing, or nothing goes to j.
 */
export const worldExportsIntensity = (xij: number, xi: number, xwj: number, xw: number): Worked => {
  const says = `(${plain(xij)} / ${plain(xi)}) / (${plain(xwj)} / ${plain(xw)})`
  return xi > 0 && xwj > 0 && xw > 0 ? worked((xij * xw) / (xi * xwj), says) : withheld('undefined', says)
}

/**
 * (x_ij/x_i) / (m_j/(m_w − m_i)): against the weight of j's imports in those of the world without i, who cannot export
 * to itself (Kojima 1964).
 */
export const excludingSelfIntensity = (
  xij: number,
  xi: number,
  mj: number,
  mw: number,
  mi: number,
): Worked => {
  const says = `(${plain(xij)} / ${plain(xi)}) / (${plain(mj)} / (${plain(mw)} − ${plain(mi)}))`
  return xi > 0 && mj > 0 && mw > mi
    ? worked((xij * (mw - mi)) / (xi * mj), says)
    : withheld('undefined', says)
}
