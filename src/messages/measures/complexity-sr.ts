import type { complexityEn } from './complexity-en.js'

/** Words of the complexity measures in Serbian. */
export const complexitySr: Readonly<Record<keyof typeof complexityEn, string>> = {}
