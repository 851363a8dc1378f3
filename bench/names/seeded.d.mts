export declare const seeded: (seed: number) => () => number
export declare const oneOf: <T>(random: () => number, list: readonly T[]) => T
export declare const someOf: <T>(random: () => number, list: readonly T[], count: number) => T[]
