import { cataloguePlaces } from '../catalogue/places.js'
import { readCatalogue } from '../catalogue/read-store.js'
import { queriesOf, screeningThreshold } from '../catalogue/screened.js'
import { entryIn } from '../catalogue/write-store.js'
import { openLists } from './catalogue-screen.js'
import { problemOf, screenReport, type ScreenReport } from './screen.js'

/** A finding is shown once, under the name of the organisation that is most like it. */
type NamedFinding = ScreenReport['findings'][number] & {
  /** The organisation’s name that was held against the list. */
  readonly asked: string
}

/**
 * What the lists that there are now say of an organisation’s names, with the parts of each score and the text of the list’s entry. Nothing of it is
 * kept: the entry itself holds what was found when it was screened.
 * @throws Refusal `catalogue-unknown`
 */
export const findingsOn = async (
  workspace: string,
  id: string,
  onNote: (note: string) => void = () => {},
) => {
  const { organisation } = entryIn(await readCatalogue(cataloguePlaces(workspace)), id)
  const { open } = await openLists(workspace, onNote)
  const best = new Map<string, NamedFinding>()
  let [lists, asOf]: [ScreenReport['lists'], string | null] = [[], null]
  for (const query of open === null ? [] : queriesOf(organisation))
    try {
      const screening = { ...(open as NonNullable<typeof open>), method: 'default' as const }
      const report = screenReport(screening, query, { threshold: screeningThreshold, limit: 100 })
      ;[lists, asOf] = [report.lists, report.asOf]
      for (const finding of report.findings)
        if (finding.score > (best.get(finding.entry)?.score ?? 0))
          best.set(finding.entry, { ...finding, asked: query.name })
    } catch (error) {
      if (problemOf(error) === null) throw error // a name without letters was told when the entry was screened
    }
  return {
    schema: 'rapport/catalogue-findings@1' as const,
    id,
    asOf,
    threshold: screeningThreshold,
    lists,
    findings: [...best.values()].toSorted((a, b) => b.score - a.score || (a.entry < b.entry ? -1 : 1)),
  }
}
export type CatalogueFindings = Awaited<ReturnType<typeof findingsOn>>
