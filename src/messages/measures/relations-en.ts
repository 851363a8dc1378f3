/** Words of the relations measures in English. */
export const relationsEn = {} as const
