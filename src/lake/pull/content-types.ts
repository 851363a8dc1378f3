/** The types under which servers send a CSV file that lies ready. */
export const csvFile: readonly string[] = [
  'text/csv',
  'application/csv',
  'text/plain',
  'application/octet-stream',
  'application/vnd.ms-excel',
]

export const xmlFile: readonly string[] = ['application/xml', 'text/xml', 'application/octet-stream']

export const workbookFile: readonly string[] = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'application/octet-stream',
  'application/zip',
]

/** The types of SDMX-CSV from the IMF's service. */
export const sdmxCsv: readonly string[] = [
  'application/vnd.sdmx.data+csv;version=1.0.0',
  'application/vnd.sdmx.data+csv',
  'text/csv',
]
