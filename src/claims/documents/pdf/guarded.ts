/**
 * Runs `work` with pdf.js in a process that outlives it: from about one damaged file in a thousand pdf.js leaves a
 * rejected promise behind that nobody waits for, which would end the process. Those are let go (the call that failed
 * has thrown the same); any other unhandled rejection is thrown on, as without a listener.
 */
export const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
  const letGo = (reason: unknown): void => {
    if (!isFromPdfjs(reason)) throw reason
  }
  process.on('unhandledRejection', letGo)
  try {
    return await work()
  } finally {
    await new Promise((resolve) => setImmediate(resolve)) // rejections are told of when the turn is over
    process.off('unhandledRejection', letGo)
  }
}

const isFromPdfjs = (reason: unknown): boolean =>
  reason instanceof Error && /[\\/]unpdf[\\/]dist[\\/]pdfjs/.test(reason.stack ?? '')
