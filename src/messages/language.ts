/** The languages of briefs, messages and the names of countries and products. */
export const languages = ['en', 'ru', 'sr-Latn', 'sr-Cyrl'] as const
export type Language = (typeof languages)[number]
