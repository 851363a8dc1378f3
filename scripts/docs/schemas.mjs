import { z } from 'zod'

/** `docs/schemas/*.json`: a JSON Schema for each JSON that Rapport prints or keeps. */
export const schemaFiles = async (load) => {
  const { reports } = await load('workbench/reports/index')
  const { configReport, doctorReport } = await load('cli/reports')
  const { apiReports } = await load('api/reports')
  const all = { ...reports, ...apiReports, config: configReport, doctor: doctorReport }
  return Object.entries(all)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type]) => ({ name, text: `${JSON.stringify(schemaOf(type), null, 2)}\n` }))
}

/** Fields are added within a version, so that a reader must not refuse one it does not know. */
const schemaOf = (type) =>
  z.toJSONSchema(type, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
