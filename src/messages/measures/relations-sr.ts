import type { relationsEn } from './relations-en.js'

/** Words of the relations measures in Serbian. */
export const relationsSr: Readonly<Record<keyof typeof relationsEn, string>> = {}
