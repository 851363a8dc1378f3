import type { complexityEn } from './complexity-en.js'

/** Words of the complexity measures in Russian. */
export const complexityRu: Readonly<Record<keyof typeof complexityEn, string>> = {}
