import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Manifest = { readonly name?: string; readonly version?: string }

/** The folder of this package: two levels up from `src` and `dist`, elsewhere in a test. */
const found = (): { folder: URL; manifest: Manifest } => {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const manifest = manifestAt(new URL('package.json', folder))
    if (manifest?.name === 'rapport') return { folder, manifest }
    if (folder.href === new URL('..', folder).href) throw new Error('The package.json of Rapport is missing.')
  }
}

const manifestAt = (file: URL): Manifest | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** This release. */
export const version = (): string => found().manifest.version ?? '0.0.0'

/** A file or folder that ships with the package. */
export const shipped = (name: string): string => fileURLToPath(new URL(name, found().folder))
