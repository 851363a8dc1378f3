/** What the pages say of themselves. */
export const printed = (from) => `<!-- Printed by npm run docs from ${from}. Changes made here are lost. -->`

export const code = (text) => `\`${text}\``

export const list = (items) => items.map((item) => `- ${item}`).join('\n')

export const table = (columns, rows) =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ')

export const fenced = (text, language = '') => `\`\`\`${language}\n${text}\n\`\`\``

export const page = (parts) => `${parts.filter((part) => part !== '').join('\n\n')}\n`
