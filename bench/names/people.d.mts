export type MadeUp = { readonly origin: string; readonly name: string; readonly family: string }
export declare const origins: Readonly<
  Record<string, { readonly given: readonly string[]; readonly family: readonly string[] }>
>
export declare const madeUpPeople: (count: number, seed: number) => MadeUp[]
export declare const madeUpFirms: (count: number, seed: number) => MadeUp[]
