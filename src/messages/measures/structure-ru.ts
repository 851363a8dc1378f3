import type { structureEn } from './structure-en.js'

/** Words of the structure measures in Russian. */
export const structureRu: Readonly<Record<keyof typeof structureEn, string>> = {}
