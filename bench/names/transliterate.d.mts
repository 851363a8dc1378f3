export declare const manners: readonly string[]
export declare const transliterate: (text: string, manner: string) => string
export declare const respelt: (random: () => number, name: string, changes: number) => string | null
