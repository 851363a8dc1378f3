/** Words of the structure measures in English. */
export const structureEn = {} as const
