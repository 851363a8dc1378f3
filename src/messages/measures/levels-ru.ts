import type { levelsEn } from './levels-en.js'

/** Words of the levels measures in Russian. */
export const levelsRu: Readonly<Record<keyof typeof levelsEn, string>> = {}
