export type Change = {
  readonly of: readonly ('person' | 'entity')[]
  readonly change: (random: () => number, name: string) => string | null
}
export declare const changes: Readonly<Record<string, Change>>
