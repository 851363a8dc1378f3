/** Formats of files that an import reads: proper names, which no language changes. */
export const formats = 'CSV, XLSX, vCard'
