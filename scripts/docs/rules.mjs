import { code, fenced, list, page, printed, table } from './markdown.mjs'

/** `docs/rules/`: a page for each rule of `rapport check`, under its id, and the list of them. */
export const rulePages = async (load) => {
  const { ruleTexts } = await load('claims/checks/index')
  const { groups } = await load('claims/checks/rule')
  return [
    ['docs/rules/README.md', contents(ruleTexts, groups)],
    ...ruleTexts.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
  ]
}

const contents = (rules, groups) =>
  page([
    printed('the rules'),
    '# Rules',
    `What \`rapport check\` looks at. An error cannot be right, a warning should be looked at, a note is a slip an editor would mend. \`rapport check --explain RULE\` prints a page; the examples on it are run as tests.`,
    ...groups.flatMap((group) => {
      const own = rules.filter((rule) => rule.group === group)
      return own.length === 0
        ? []
        : [
            `## ${group[0].toUpperCase()}${group.slice(1)}`,
            table(
              ['Rule', 'Severity', 'What must hold'],
              own.map(({ id, severity, meaning }) => [`[${code(id)}](${id}.md)`, severity, meaning]),
            ),
          ]
    }),
    '## Silencing',
    'A `.rapport.yaml` in the folder of the documents, or above it, takes away what is as it should be. Each silence needs a reason; one that matches nothing any more is told.',
    fenced(
      [
        'check:',
        '  silence:',
        `    - rule: ${rules[0]?.id ?? 'arith/total'}   # or ${(rules[0]?.id ?? 'arith/total').split('/')[0]}/* for all of them`,
        '      file: drafts/*.md       # from this folder; without it every document',
        '      text: USD 3.4 billion   # words at the place; without it every place',
        '      reason: as the ministry published it',
      ].join('\n'),
      'yaml',
    ),
  ])

const rulePage = ({ id, group, severity, meaning, details, examples }) => {
  const [found, inOrder] = [
    examples.filter(({ finds }) => finds.length > 0),
    examples.filter(({ finds }) => finds.length === 0),
  ]
  return page([
    printed('the rules'),
    `# ${id}`,
    meaning,
    `Group: ${group}. Severity: ${severity}. [All rules](../README.md)`,
    details,
    ...(found.length === 0 ? [] : ['## Found']),
    ...found.flatMap(({ text, data, finds }) => [...texts(text), ...given(data), list(finds)]),
    ...(inOrder.length === 0 ? [] : ['## In order']),
    ...inOrder.flatMap(({ text, data }) => [...texts(text), ...given(data)]),
  ])
}

/** A document is a block; documents that are read together are several. */
const texts = (text) => [text].flat().map((each) => fenced(each, 'text'))

/** What the lake says beside the text, for rules that ask it. */
const given = (data) => (data === undefined ? [] : [`Where the data say: ${data}`])
