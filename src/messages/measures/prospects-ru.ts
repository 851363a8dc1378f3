import type { prospectsEn } from './prospects-en.js'

/** Words of the prospects measures in Russian. */
export const prospectsRu: Readonly<Record<keyof typeof prospectsEn, string>> = {}
