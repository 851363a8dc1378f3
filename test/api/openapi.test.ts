import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../../src/api/endpoints/index.js'
import { openapi } from '../../src/api/openapi.js'
import { running, signedIn, type Running } from './serving.js'

/*
 * The server is asked what its own document allows, and more: whatever comes in, the answer is one of those the document
 * promises, and nothing is a fault of ours.
 */
type Schema = Record<string, unknown>
type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }
type Operation = {
  operationId: string
  parameters: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>
}

const document = openapi(endpoints, '0.0.0') as unknown as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false })
ajv.addSchema({ $id: 'rapport', components: document.components })

let server: Running
let session: Record<string, string>
beforeAll(async () => {
  server = await running()
  session = await signedIn(server)
})

/** Words that a text parameter may well be given, right and wrong. */
const words: Readonly<Record<string, readonly string[]>> = {
  dyad: ['SRB-RUS', 'RUS-SRB', 'DEU-CHN', 'Serbia-Russia', 'SRB-SRB', 'SRB', 'SRB-EUN', 'YUG-RUS'],
  id: ['turnover', 'balance', 'partner-share', 'no-such', 'toString', '__proto__'],
  only: ['summary', 'partners,products', 'method', 'no-such', ''],
  years: ['2018', '2015-2018', '2018-2015', '0000', 'all'],
  regime: ['eu', 'no-such'],
  origin: ['EUN', 'DEU,ITA', 'nobody'],
  target: ['RUS', 'nowhere'],
  name: ['Ivan Petrov', 'x', '🙂', 'ООО Ромашка'],
  q: ['srb', 'Nemačka', '27', '%', '…'],
  asOf: ['2026-01-01', '1990-01-01', '2026-99-99', 'today'],
  text: ['select 1', 'select * from flow limit 2', 'drop table flow', 'select', "copy flow to 'x.csv'"],
  snapshot: ['documents-000000000000', '../../etc/passwd', 'x'],
  source: ['documents', 'no-such', ''],
}

const valueOf = (name: string, schema: Schema): fc.Arbitrary<unknown> => {
  if (Array.isArray(schema['enum'])) return fc.constantFrom<unknown>(...schema['enum'], 'other')
  const usual = words[name] ?? []
  const any = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', '0', '-1', '1e9', 'NaN', '\u0000', 'ö'),
  )
  if (schema['type'] === 'integer' || schema['type'] === 'number')
    return fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(2018, -1, 1.5, 1e12), any)
  if (schema['type'] === 'boolean') return fc.oneof(fc.boolean(), any)
  return usual.length === 0 ? any : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...usual) }, any)
}

const requestOf = ({ path, method, parameters, requestBody }: (typeof operations)[number]) => {
  const optional = (name: string, schema: Schema, required: boolean) =>
    required ? valueOf(name, schema) : fc.option(valueOf(name, schema), { nil: undefined, freq: 2 })
  const body = requestBody?.content['application/json']?.schema as
    { properties: Record<string, Schema>; required: string[] } | undefined
  return fc.record({
    path: fc.constant(path),
    method: fc.constant(method),
    query: fc.record(
      Object.fromEntries(
        parameters
          .filter(({ name }) => name !== 'parameters')
          .map(({ name, schema, required }) => [name, optional(name, schema, required)]),
      ),
    ),
    own: path.includes('/measure/')
      ? fc.record(
          { dyad: valueOf('dyad', {}), years: valueOf('years', {}), flow: fc.constantFrom('export', 'x') },
          { requiredKeys: [] },
        )
      : fc.constant({}),
    body: fc.record(
      Object.fromEntries(
        Object.entries(body?.properties ?? {}).map(([name, schema]) => [
          name,
          optional(name, schema, body?.required.includes(name) ?? false),
        ]),
      ),
    ),
  })
}

const asked = async (request: {
  path: string
  method: string
  query: Record<string, unknown>
  own: Record<string, unknown>
  body: Record<string, unknown>
}): Promise<Response> => {
  const filled = request.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(String(request.query[name]) || '-'),
  )
  const url = new URL(filled, server.address)
  for (const [name, value] of Object.entries({ ...request.query, ...request.own }))
    if (value !== undefined && !request.path.includes(`{${name}}`)) url.searchParams.set(name, String(value))
  return fetch(url, {
    method: request.method.toUpperCase(),
    headers: { ...session, 'content-type': 'application/json' },
    ...(request.method === 'post' && { body: JSON.stringify(request.body) }),
  })
}

const isStream = (operation: Operation): boolean =>
  Object.keys(operation.responses['200']?.content ?? {}).includes('text/event-stream')
/** What would send for data of others over the network, or fill the disk. */
const left = new Set(['pull'])

describe('an answer is one that the document promises', () => {
  test.each(
    operations
      .filter((each) => !isStream(each) && !left.has(each.operationId))
      .map((each) => [each.operationId, each] as const),
  )('%s', async (_id, operation) => {
    const good = Object.keys(operation.responses).find((status) => status !== 'default') ?? '200'
    const promised = operation.responses[good]?.content ?? {}
    await fc.assert(
      fc.asyncProperty(requestOf(operation), async (request) => {
        const answer = await asked(request)
        const type = (answer.headers.get('content-type') ?? '').split(';')[0] as string
        if (answer.status === 404 && type === 'text/plain') return // no such path after all
        const schema = answer.ok ? promised[type]?.schema : { $ref: '#/components/schemas/error' }
        expect(answer.status, await answer.clone().text()).toBeLessThan(500)
        if (answer.ok) expect(Object.keys(promised)).toContain(type)
        if (type !== 'application/json' || schema === undefined) return void (await answer.arrayBuffer())
        const refs = (schema['anyOf'] ?? [schema]) as readonly Schema[]
        const validate = ajv.compile({
          anyOf: refs.map((each) => ({ $ref: `rapport${String(each['$ref'])}` })),
        })
        const value: unknown = await answer.json()
        expect(validate(value), JSON.stringify(validate.errors?.at(-1))).toBe(true)
      }),
      { numRuns: 25, endOnFailure: true },
    )
    expect(server.faults).toEqual([])
  })
})

test('every example of the reference works on a new workspace', async () => {
  for (const { example } of endpoints) {
    if (example === undefined) continue
    expect([example, (await server.get(example)).status]).toEqual([example, 200])
  }
})

test('every reference of the document is found in it', () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, ref]) => ref as string)
  const found = (ref: string) =>
    ref
      .split('/')
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document)
  expect(refs.length).toBeGreaterThan(10)
  expect(refs.filter((ref) => found(ref) === undefined)).toEqual([])
})

test('every parameter says what it is', () => {
  const silent = operations.flatMap(({ path, parameters }) =>
    parameters
      .filter((each) => (each as { description?: string }).description === undefined)
      .map(({ name }) => `${path} ${name}`),
  )
  expect(silent).toEqual([])
})
