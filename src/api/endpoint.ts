import type { SSEStreamingApi } from 'hono/streaming'
import type { z } from 'zod'
import type { reports } from '../workbench/reports/index.js'
import type { Answer } from './answer.js'
import type { KeptAnswer } from './compute/cache.js'
import type { apiReports } from './reports.js'
import type { Server } from './server-parts.js'

/** Every JSON that the server gives, by the name in its `schema`. */
export type ReportName = keyof typeof reports | keyof typeof apiReports

/** What an endpoint answers with: a JSON of this name, and other media types that `format` asks for. */
export type Gives = {
  readonly json?: ReportName
  /** Another JSON, which one of the values of `format` asks for. */
  readonly orJson?: ReportName
  readonly others?: readonly string[]
  /** True where the answer is a job that has only begun. */
  readonly accepted?: boolean
}

/** What an endpoint is told of a request beside its input. */
export type Request = {
  /** Aborts when the client leaves or its time is over. */
  readonly signal: AbortSignal
  /** The body as it comes, of an endpoint that takes a file. */
  readonly body: ReadableStream<Uint8Array> | null
  /** Answers with events for as long as `send` runs; it learns from the stream that the client has left. */
  readonly events: (send: (stream: SSEStreamingApi) => Promise<void>) => Response
  /** The last event that the client has seen, by the header `Last-Event-ID`; 0 for none. */
  readonly lastEvent: number
}

/** An address of the server: its parsing, its page in the reference and in `/api/openapi.json` come from this one object. */
export type EndpointSpec<Input extends z.ZodObject> = {
  readonly id: string
  readonly method: 'get' | 'post'
  /** With parameters in braces: `/api/brief/{dyad}`. */
  readonly path: string
  /** One sentence. */
  readonly summary: string
  /** Of a GET what stands in path and query; of a POST the path's and the JSON body's. Values of a query are texts: coerce them. */
  readonly input: Input
  /** Further query parameters reach `input.rest` as texts. */
  readonly passThrough?: boolean
  /** The body is a file, as it is. */
  readonly takesFile?: boolean
  readonly gives: Gives
  /** A path that works on a workspace with the facts that ship with Rapport. */
  readonly example?: string
  readonly run: (
    server: Server,
    input: z.output<Input>,
    request: Request,
  ) => Promise<Answer | KeptAnswer | Response>
}

/** An endpoint as the server knows it, whatever its input. */
export type Endpoint = Omit<EndpointSpec<z.ZodObject>, 'run'> & {
  // Written as a method: the server hands `run` only what the endpoint's own `input` has parsed.
  run(server: Server, input: unknown, request: Request): Promise<Answer | KeptAnswer | Response>
}

export const endpoint = <Input extends z.ZodObject>(spec: EndpointSpec<Input>): Endpoint =>
  Object.freeze(spec as unknown as Endpoint)
