/** The formats a brief is written in; each is its file’s ending too. */
export const briefFormats = ['html', 'pdf', 'docx', 'xlsx', 'md', 'json'] as const
export type BriefFormat = (typeof briefFormats)[number]

/** What each is called where files are sent. */
export const mediaTypes: Readonly<Record<BriefFormat, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
}
