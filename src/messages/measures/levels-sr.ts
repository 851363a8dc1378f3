import type { levelsEn } from './levels-en.js'

/** Words of the levels measures in Serbian. */
export const levelsSr: Readonly<Record<keyof typeof levelsEn, string>> = {}
