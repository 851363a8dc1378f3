/** The part of the schema of SARIF 2.1.0 that a log of ours uses, written from the specification; closed, so that a misspelt property is told. */
const closed = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})
const list = (items: object) => ({ type: 'array', items })
const text = { type: 'string' }
const from = (minimum: number) => ({ type: 'integer', minimum })
const bag = { type: 'object' }
const level = { enum: ['none', 'note', 'warning', 'error'] }
const message = closed({ text }, ['text'])
const uri = { type: 'string', format: 'uri' }
const reference = { type: 'string', format: 'uri-reference' }

const region = closed({
  startLine: from(1),
  startColumn: from(1),
  endLine: from(1),
  endColumn: from(1),
  charOffset: from(-1),
  charLength: from(0),
  snippet: message,
})
const artifactLocation = closed({ uri: reference, index: from(-1) })
const location = closed({
  id: from(-1),
  physicalLocation: closed({ artifactLocation, region }),
  logicalLocations: list(closed({ fullyQualifiedName: text, kind: text })),
  message,
  properties: bag,
})
const notification = closed(
  { level, message, descriptor: closed({ id: text }, ['id']), locations: list(location) },
  ['message'],
)
const rule = closed(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    helpUri: uri,
    defaultConfiguration: closed({ level }),
    properties: bag,
  },
  ['id'],
)
const suppression = closed(
  {
    kind: { enum: ['inSource', 'external'] },
    status: { enum: ['accepted', 'underReview', 'rejected'] },
    justification: text,
  },
  ['kind'],
)
const result = closed(
  {
    ruleId: text,
    ruleIndex: from(-1),
    level,
    message,
    locations: list(location),
    relatedLocations: list(location),
    partialFingerprints: { type: 'object', additionalProperties: text },
    suppressions: list(suppression),
    properties: bag,
  },
  ['message'],
)

export const sarifSchema = closed(
  {
    $schema: uri,
    version: { const: '2.1.0' },
    runs: list(
      closed(
        {
          tool: closed(
            {
              driver: closed({ name: text, version: text, semanticVersion: text, rules: list(rule) }, [
                'name',
              ]),
            },
            ['driver'],
          ),
          language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          invocations: list(
            closed(
              {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: list(notification),
                toolConfigurationNotifications: list(notification),
              },
              ['executionSuccessful'],
            ),
          ),
          artifacts: list(
            closed({
              location: artifactLocation,
              roles: list({ enum: ['analysisTarget'] }),
              mimeType: { type: 'string', pattern: '[^/]+/.+' },
              hashes: { type: 'object', additionalProperties: text },
              properties: bag,
            }),
          ),
          results: list(result),
          properties: bag,
        },
        ['tool'],
      ),
    ),
  },
  ['version', 'runs'],
)
