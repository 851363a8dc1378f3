import type { Source } from '../lake/source.js'
import { baci } from './baci/source.js'
import { comtrade } from './comtrade/source.js'
import { documents } from './documents/source.js'
import { ots } from './ots/source.js'
import { wtoHs2 } from './wto-hs2/source.js'

/** Every source, in the order in which the lake prefers them where several have the same kind of record. */
export const sources: readonly Source[] = [comtrade, wtoHs2, baci, ots, documents]

export const sourceOf = (id: string): Source | null => sources.find((source) => source.id === id) ?? null
