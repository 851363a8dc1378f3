import type { RuleText } from '../checks/index.js'

/** A rule in full for a terminal: what must hold, how it is looked at, and texts that keep it and break it. */
export const explained = ({ id, group, severity, meaning, details, examples }: RuleText): string =>
  [
    `${id} (${group}, ${severity})`,
    meaning,
    details,
    ...examples.map(({ text, data, finds }) =>
      [
        finds.length === 0 ? 'In order:' : 'Found:',
        ...indented(typeof text === 'string' ? text : text.join('\n---\n')),
        ...(data === undefined ? [] : [`  where the data say: ${data}`]),
        ...finds.map((message) => `  → ${message}`),
      ].join('\n'),
    ),
  ].join('\n\n')

const indented = (text: string): readonly string[] => text.split('\n').map((line) => `    ${line}`)
