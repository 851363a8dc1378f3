import type { Answer } from './answer.js'
import type { Endpoint } from './endpoint.js'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The addresses of the server for a reader, with an example of each that can be followed. */
export const referencePage = (endpoints: readonly Endpoint[], version: string): Answer => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rapport ${escape(version)}: the API</title></head>
<body>
<main>
<h1>Rapport: the API</h1>
<p>Each command of the command line has its twin here, as JSON; <a href="/api/openapi.json">/api/openapi.json</a> says it to programs (OpenAPI 3.1). What changes something is a POST and needs the header <code>X-Rapport-Csrf</code> with the token that <a href="/api/session">/api/session</a> gives.</p>
${endpoints.map(entry).join('\n')}
</main>
</body>
</html>
`,
})

const entry = ({ id, method, path, summary, input, example, gives }: Endpoint): string => {
  const fields = Object.entries(input.shape).filter(([name]) => name !== 'rest')
  const rows = fields.map(
    ([name, type]) =>
      `<tr><th scope="row"><code>${escape(name)}</code></th><td>${escape((type as { description?: string }).description ?? '')}</td></tr>`,
  )
  const table = rows.length === 0 ? '' : `<table><caption>Parameters</caption>${rows.join('')}</table>`
  const given = [gives.json === undefined ? '' : `rapport/${gives.json}`, ...(gives.others ?? [])].filter(
    Boolean,
  )
  return `<section id="${escape(id)}">
<h2><code>${method.toUpperCase()} ${escape(path)}</code></h2>
<p>${escape(summary)}</p>
${table}
<p>Gives ${escape(given.join(', '))}.${example === undefined ? '' : ` <a href="${escape(example)}">Example</a>`}</p>
</section>`
}
