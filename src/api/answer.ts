/** A body with its media type: what an operation gives and the server sends as it is. */
export type Answer = {
  readonly type: string
  readonly body: string | Uint8Array
  /** The name under which a browser saves it; without it the body is shown. */
  readonly download?: string
  /** Left out: 200. */
  readonly status?: number
}

/** A JSON answer. */
export const json = (value: unknown, status?: number): Answer => ({
  type: 'application/json',
  body: JSON.stringify(value),
  ...(status !== undefined && { status }),
})

/** A CSV that a browser saves. */
export const csvAnswer = (text: string, name: string): Answer => ({
  type: 'text/csv; charset=utf-8',
  body: text,
  download: name,
})
