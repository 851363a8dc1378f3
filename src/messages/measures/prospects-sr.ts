import type { prospectsEn } from './prospects-en.js'

/** Words of the prospects measures in Serbian. */
export const prospectsSr: Readonly<Record<keyof typeof prospectsEn, string>> = {}
