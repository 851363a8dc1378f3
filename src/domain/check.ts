/** One thing `rapport doctor` looked at, and how it stands. */
export type Check = {
  readonly name: string
  readonly state: 'ok' | 'warning' | 'error'
  readonly says: string
  readonly remedy?: string
}
