/** Words of the levels measures in English. */
export const levelsEn = {} as const
