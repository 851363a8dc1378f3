import type { structureEn } from './structure-en.js'

/** Words of the structure measures in Serbian. */
export const structureSr: Readonly<Record<keyof typeof structureEn, string>> = {}
