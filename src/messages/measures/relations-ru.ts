import type { relationsEn } from './relations-en.js'

/** Words of the relations measures in Russian. */
export const relationsRu: Readonly<Record<keyof typeof relationsEn, string>> = {}
