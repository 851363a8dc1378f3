/** Words of the prospects measures in English. */
export const prospectsEn = {} as const
