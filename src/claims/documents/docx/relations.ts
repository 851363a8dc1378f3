import type { Package } from './package.js'
import { readXml } from './xml.js'

/** A relation of a part to another: the last word of its type, `footnotes`, and the other part's name. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** The relations of a part within the package; of the package itself where `part` is empty. */
export const relationsOf = async (file: Package, part: string): Promise<readonly Relation[]> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const relations: Relation[] = []
  if (!file.has(name)) return relations
  await readXml(file.read(name), {
    open: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'rel:Relationship' || TargetMode === 'External') return
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolved(folder, Target),
      })
    },
    close: () => {},
    text: () => {},
  })
  return relations
}

/** A target as the name of a part: `../customXml/a.xml` in `word/` is `customXml/a.xml`. */
const resolved = (folder: string, target: string): string => {
  const path = target.startsWith('/') ? target : `${folder}${target}`
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
