import type { Answer, Pull, Verdict } from '../../lake/pull/pull.js'
import { beginsAsZip, refused, wholeFile } from '../../lake/pull/whole-answer.js'

/** The version whose zip is asked for: its name says so to the import. GeoDist is not asked for; its files are no CSV. */
const version = 'Gravity_csv_V202211'

/** CEPII’s Gravity as a zip of CSVs, about 200 MB. */
export const gravityPull: Pull = {
  base: 'https://www.cepii.fr/DATA_DOWNLOAD/gravity/data',
  key: 'none',
  takes: {},
  quotas: () => ({ rows: null, perDay: null, perMinute: 60 }), // the publisher states no limit of calls
  plan: () => [
    {
      id: version,
      path: `/${version}.zip`,
      query: {},
      format: 'zip',
      types: ['application/zip', 'application/x-zip-compressed', 'application/octet-stream'],
    },
  ],
  judge: (_, answer) => judge(answer),
  conditional: true,
}

/** No page of a login or of maintenance is larger; whether the zip is whole, its import finds out without reading it as a text. */
const mostOfAPage = 2 ** 20

const judge = async (answer: Answer): Promise<Verdict> =>
  answer.bytes > mostOfAPage || beginsAsZip(await answer.text())
    ? wholeFile
    : refused('pull-refused', 'The server answered with what is no zip.')
