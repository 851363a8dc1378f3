import { code, page, printed, table } from './markdown.mjs'

/** `docs/api.md`: how the server is asked, and every address. */
export const apiPage = async (load) => {
  const { endpoints } = await load('api/endpoints/index')
  const { openapi } = await load('api/openapi')
  const { paths } = openapi(endpoints, '')
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
  return page([
    printed('the endpoints'),
    '# The API of the server',
    '`rapport serve` answers on `http://127.0.0.1:4173/`: the web app, and below `/api` a twin of each command. `/api/openapi.json` says all of this to programs (OpenAPI 3.1), `/api` to readers. JSON is that of the command line ([schemas](schemas)); an error has a status of 400 or more and [the same JSON as under `--json`](errors.md). Countries may be named as on the command line.',
    '**Reading** needs nothing on this machine. `lang` is the language of titles and numbers, `asOf` the lake as it was known on a day. Each answer has an `ETag`, and in `X-Rapport-Manifest` a short hash of the lake it was made from.',
    '**Changing** is a POST with a JSON body and two things that `GET /api/session` gives: its cookie, and in the header `X-Rapport-Csrf` the token from its body. A request of another page or for another name than the server’s is refused.',
    '**Long work is a job.** Such a POST answers 202 with a job; `/api/jobs/{id}` and, as server-sent events, `/api/jobs/{id}/events` tell how it goes. It goes on when the client leaves, and ends on `POST /api/jobs/{id}/cancel`. A connection that was cut resumes by `Last-Event-ID`.',
    '**Other machines** are let in by `--host` and only with a token: `rapport serve --new-token` prints one, and what the server is given of it in `RAPPORT_SERVE_TOKEN` (a salted hash, by scrypt). `POST /api/session` with `{"token": "…"}` signs in. The server speaks no TLS: put a proxy before it, and start it with `--behind-proxy --name NAME`.',
    ...operations.flatMap(({ path, method, summary, parameters, requestBody, responses }) => {
      const body = requestBody?.content?.['application/json']?.schema
      const fields = [
        ...parameters.map(({ name, in: where, required, description = '' }) => [
          code(name),
          where,
          required ? 'yes' : '',
          description,
        ]),
        ...Object.entries(body?.properties ?? {}).map(([name, { description = '' }]) => [
          code(name),
          'body',
          body.required.includes(name) ? 'yes' : '',
          description,
        ]),
      ]
      return [
        `## ${method.toUpperCase()} ${path}`,
        summary,
        fields.length === 0 ? '' : table(['Parameter', 'In', 'Needed', 'What it is'], fields),
        givesText(responses),
      ]
    }),
  ])
}

const givesText = (responses) => {
  const [[status, { content = {} }]] = Object.entries(responses)
  const types = Object.entries(content).map(([type, { schema }]) => {
    const name = schema?.$ref?.split('/').at(-1)
    return name === undefined ? code(type) : `[${name}](schemas/${name}.json)`
  })
  return types.length === 0 ? '' : `Gives ${types.join(', ')}${status === '202' ? ', with status 202' : ''}.`
}
