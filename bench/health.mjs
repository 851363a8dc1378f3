// A client of its own: asks whether the server is there, apart from those who keep it busy, so that their queue is not measured.
import { parentPort, workerData } from 'node:worker_threads'

const { address, seconds, every } = workerData
const until = performance.now() + seconds * 1000
const found = []
await (await fetch(new URL('/api/health', address))).arrayBuffer() // what a client loads before its first request is not the server’s
while (performance.now() < until) {
  const began = performance.now()
  const answer = await fetch(new URL('/api/health', address))
  await answer.arrayBuffer()
  found.push(answer.status === 200 ? performance.now() - began : Infinity)
  await new Promise((resolve) => setTimeout(resolve, every))
}
parentPort.postMessage(found) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread has no origin
