import { z } from 'zod'
import { reports } from '../workbench/reports/index.js'
import type { Endpoint, ReportName } from './endpoint.js'
import { apiReports } from './reports.js'

type Schema = Readonly<Record<string, unknown>>

/** The server's addresses as OpenAPI 3.1, made from the endpoints themselves. */
export const openapi = (endpoints: readonly Endpoint[], version: string) => {
  const all: Readonly<Record<string, z.ZodType>> = { ...reports, ...apiReports }
  const used = new Set<ReportName>([
    'error',
    ...endpoints.flatMap(({ gives }) => [gives.json ?? [], gives.orJson ?? []].flat()),
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapport',
      version,
      description:
        'What the workbench in the browser stands on. Each command of the command line has its twin here. What changes something is a POST and needs the header `X-Rapport-Csrf` with the token that `/api/session` gives.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: pathsOf(endpoints),
    components: {
      schemas: Object.fromEntries(
        [...used].toSorted().map((name) => [name, component(name, all[name] as z.ZodType)]),
      ),
    },
  }
}

const pathsOf = (endpoints: readonly Endpoint[]): Record<string, Record<string, unknown>> => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) }
  return paths
}

const operationOf = ({ id, method, path, summary, input, passThrough, takesFile, gives }: Endpoint) => {
  const { properties = {}, required = [] } = schemaOf(input, 'input') as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  const named = Object.entries(properties).filter(([name]) => name !== 'rest')
  const inQuery = named.filter(([name]) => !inPath.has(name) && (method === 'get' || takesFile))
  const inBody = method === 'post' && !takesFile ? named.filter(([name]) => !inPath.has(name)) : []
  const parameter =
    (where: 'path' | 'query') =>
    ([name, { description, ...schema }]: [string, Schema]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      ...(description !== undefined && { description }),
      schema,
    })
  return {
    operationId: id,
    summary,
    parameters: [
      ...named.filter(([name]) => inPath.has(name)).map(parameter('path')),
      ...inQuery.map(parameter('query')),
      ...(passThrough ? [ownParameters] : []),
    ],
    ...(takesFile && {
      requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } },
    }),
    ...(inBody.length > 0 && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: Object.fromEntries(inBody),
              required: required.filter((name) => inBody.some(([each]) => each === name)),
              additionalProperties: false,
            },
          },
        },
      },
    }),
    responses: responsesOf(gives),
  }
}

/** As OpenAPI writes parameters whose names another list gives (`/api/measures`). */
const ownParameters = {
  name: 'parameters',
  in: 'query',
  description: 'the measure’s own parameters, such as dyad, flow, years; `/api/measures` lists them',
  required: false,
  style: 'form',
  explode: true,
  schema: { type: 'object', additionalProperties: { type: 'string' } },
}

const responsesOf = ({ json, orJson, others = [], accepted }: Endpoint['gives']) => {
  const ref = (name: ReportName) => ({ $ref: `#/components/schemas/${name}` })
  const content = Object.fromEntries([
    ...(json === undefined
      ? []
      : [
          [
            'application/json',
            { schema: orJson === undefined ? ref(json) : { anyOf: [ref(json), ref(orJson)] } },
          ] as const,
        ]),
    ...others.map((type) => [type, {}] as const),
  ])
  return {
    [accepted ? '202' : '200']: {
      description: accepted ? 'Begun; the job tells how it goes.' : 'The answer.',
      content,
    },
    default: {
      description: 'A problem, with a code and a remedy.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/error' } } },
    },
  }
}

/** The JSON Schema of a zod type, without the mark of its dialect: OpenAPI 3.1 has the same. */
const schemaOf = (type: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return schema
}

/** A component; what it refers to within itself is found from the whole document. */
const component = (name: string, type: z.ZodType): Schema => {
  const text = JSON.stringify(schemaOf(type, 'output'))
  return JSON.parse(text.replaceAll('"#/$defs/', `"#/components/schemas/${name}/$defs/`)) as Schema
}
