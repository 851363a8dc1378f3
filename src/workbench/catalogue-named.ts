import { mentions } from '../catalogue/mentions.js'
import { cataloguePlaces } from '../catalogue/places.js'
import { readCatalogue } from '../catalogue/read-store.js'
import { refusal } from '../domain/problem.js'

/**
 * Refuses texts that name an entry of the catalogue, or somebody there: the log of decisions stays when the entry is erased.
 * @throws Refusal `catalogue-entry`, `catalogue-damaged`, `workspace-newer`
 */
export const refuseNamesOfEntries = async (workspace: string, texts: readonly string[]): Promise<void> => {
  const { entries } = await readCatalogue(cataloguePlaces(workspace))
  const named = entries.find(({ organisation }) => texts.some((text) => mentions(text, organisation)))
  if (named !== undefined)
    throw refusal(
      'catalogue-entry',
      `Name or reason is of ${named.id} in the partner catalogue: the log of decisions outlives its entries and must not name them.`,
      { remedy: `Decide on the entry by its id: rapport catalogue decide ${named.id} …` },
    )
}
