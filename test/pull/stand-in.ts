import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

/** What a server does with a call. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** A server on a free port of this machine, gone after the test, that remembers its calls. */
export const standIn = async (behaviour: Behaviour) => {
  const calls: { readonly url: string; readonly headers: IncomingMessage['headers'] }[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    calls.push({ url: request.url ?? '', headers: request.headers })
    void behaviour(request, response)
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, calls, close }
}

/** The first call meets the first behaviour, the second the second; the last stays. */
export const inTurn = (...behaviours: readonly Behaviour[]): Behaviour => {
  let call = 0
  return (request, response) => {
    const behaviour = behaviours[Math.min(call, behaviours.length - 1)] as Behaviour
    call += 1
    return behaviour(request, response)
  }
}

const send = (response: ServerResponse, status: number, headers: Record<string, string>, body: string) => {
  response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers })
  response.end(body)
}
const json = { 'content-type': 'application/json; charset=utf-8' }

export const fine =
  (value: unknown, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    send(response, 200, { ...json, ...headers }, JSON.stringify(value))

export const packed =
  (value: unknown): Behaviour =>
  (_, response) => {
    const body = gzipSync(JSON.stringify(value))
    response.writeHead(200, { ...json, 'content-encoding': 'gzip', 'content-length': String(body.length) })
    response.end(body)
  }

export const failing =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    send(response, status, { ...json, ...headers }, JSON.stringify(body))

export const tooMany = (retryAfter?: string): Behaviour =>
  failing(
    429,
    { statusCode: 429, message: 'Rate limit is exceeded.' },
    retryAfter ? { 'retry-after': retryAfter } : {},
  )

/** The connection breaks in the middle of the answer. */
export const torn =
  (value: unknown): Behaviour =>
  (_, response) => {
    const body = JSON.stringify(value)
    response.writeHead(200, { ...json, 'transfer-encoding': 'chunked' })
    response.write(body.slice(0, body.length / 2), () => response.destroy())
  }

/** The length that is stated is not the length that comes. */
export const lying =
  (value: unknown, by: number): Behaviour =>
  (_, response) => {
    const body = JSON.stringify(value)
    const { socket } = response
    socket?.write(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: ${body.length + by}\r\n\r\n${body}`,
      () => socket.end(),
    )
  }

/** Whole JSON text cut off, under a length that fits. */
export const cutOff =
  (value: unknown): Behaviour =>
  (_, response) => {
    const body = JSON.stringify(value)
    send(response, 200, json, body.slice(0, body.length - 3))
  }

export const silent = (): Behaviour => (_, response) => {
  response.writeHead(200, json)
  response.write('{"data":[')
}

export const typed =
  (type: string, body: string): Behaviour =>
  (_, response) =>
    send(response, 200, { 'content-type': type }, body)

export const leading =
  (to: string): Behaviour =>
  (_, response) =>
    send(response, 302, { location: to }, '')

export const refusing = (): Behaviour => (request) => {
  request.socket.destroy()
}
