import type { Run } from '../document.js'

/** The words of runs without their references: for captions, `alt` texts and titles. */
export const plainText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
