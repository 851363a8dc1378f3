import { z } from 'zod'
import { command, Exit } from './command.js'

export const serveCommand = command({
  name: 'serve',
  summary: 'Open the workbench in the browser: the web app and its API, on this machine.',
  example: [
    'rapport serve',
    'rapport serve --port 8080',
    'rapport serve --host 0.0.0.0 --behind-proxy --name rapport.example.org',
  ],
  input: z.object({
    host: z
      .string()
      .default('127.0.0.1')
      .describe('the address it listens on; another than the loopback needs a token'),
    name: z.array(z.string()).default([]).describe('a further name by which it is asked, as through a proxy'),
    behindProxy: z
      .boolean()
      .default(false)
      .describe(
        'a proxy with TLS stands before it: cookies are marked Secure, addresses are taken from the proxy',
      ),
    newToken: z
      .boolean()
      .default(false)
      .describe('print a new token and what to keep of it in RAPPORT_SERVE_TOKEN, and end'),
  }),
  settings: ['port', 'memory', 'importMemory', 'threads'],
  run: async (context, { host, name, behindProxy, newToken }, output) => {
    const { newTokenLines, tokenFrom } = await import('./serve-token.js')
    if (newToken) {
      for (const line of await newTokenLines()) output.result(line)
      return Exit.done
    }
    const { serve } = await import('../api/server.js')
    const { isLoopback } = await import('../api/guard/hosts.js')
    const { workspace, memory, importMemory, threads, port, keys, urls, quotas } = context.settings
    const tokenHash = tokenFrom(context.surroundings.machine.env)
    const serving = await serve({
      folder: workspace,
      memory: Math.min(memory, 900), // beside it stand the server itself and a job
      importMemory,
      pull: { keys, urls, quotas },
      threads,
      port,
      host,
      names: name,
      tokenHash,
      behindProxy,
      version: context.surroundings.version,
      onFault: (message) => context.log.warn(message),
    })
    if (!isLoopback(host) && !behindProxy)
      output.warn(
        'Other machines reach this server without TLS: whoever listens reads the token. Put a proxy with TLS before it (--behind-proxy).',
      )
    output.note(`Serving ${serving.address} — Ctrl-C ends it.`)
    await new Promise<void>((resolve) => {
      if (context.signal.aborted) resolve()
      else context.signal.addEventListener('abort', () => resolve(), { once: true })
    })
    await serving.close()
    return Exit.done
  },
})
