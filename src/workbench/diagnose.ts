import type { Check } from '../domain/check.js'
import { attempt, problemLine } from '../domain/problem.js'
import type { Settings } from '../domain/settings.js'
import { openDuckdb } from '../engine/duckdb/duckdb.js'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadFonts } from '../briefs/render/pdf/fonts.js'
import { layout } from '../lake/layout.js'
import { holder, isStale } from '../lake/lock.js'
import { readManifest } from '../lake/manifest.js'

/** Engine, manifest, lock and fonts, looked at without changing anything. */
export const diagnoseWorkspace = async (settings: Settings): Promise<Check[]> => [
  await engineCheck(settings),
  ...(await workspaceChecks(settings.workspace)),
  fontCheck(),
]

const engineCheck = async ({ memory, threads }: Settings): Promise<Check> => {
  const opened = await attempt(() =>
    openDuckdb({ memory, threads, temporary: join(tmpdir(), `rapport-doctor-${process.pid}`) }),
  )
  if (!opened.ok) return { name: 'Engine', state: 'error', says: problemLine(opened.error) }
  const { name, version, close } = opened.value
  close()
  return {
    name: 'Engine',
    state: 'ok',
    says: `${name} ${version}, at most ${memory} MB and ${threads} threads`,
  }
}

const workspaceChecks = async (folder: string): Promise<Check[]> => {
  const places = layout(folder)
  const manifest = await attempt(() => readManifest(places))
  const state: Check = manifest.ok
    ? {
        name: 'Manifest',
        state: 'ok',
        says:
          manifest.value === null
            ? 'none yet: the first command makes it'
            : `${manifest.value.snapshots.length} snapshots`,
      }
    : { name: 'Manifest', state: 'error', says: problemLine(manifest.error) }
  const writer = await holder(places.lock)
  if (writer === null) return [state, { name: 'Lock', state: 'ok', says: 'nobody is writing' }]
  const stale = await isStale(places.lock, writer)
  return [
    state,
    {
      name: 'Lock',
      state: stale ? 'warning' : 'ok',
      says: stale
        ? `left by process ${writer.pid} on ${writer.host}; the next import takes it over`
        : `process ${writer.pid} on ${writer.host} is writing`,
    },
  ]
}

const fontCheck = (): Check => {
  try {
    return { name: 'Fonts', state: 'ok', says: `${loadFonts().blobs.length} files for PDF` }
  } catch (error) {
    return {
      name: 'Fonts',
      state: 'error',
      says: `A font for PDF is missing: ${String(error)}.`,
      remedy: 'Install the package again.',
    }
  }
}
