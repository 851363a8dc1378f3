import { describe, expect, test } from 'vitest'
import { problemAnswer } from '../../src/api/problem.js'
import { refusal } from '../../src/domain/problem.js'

const said = (message: string, remedy?: string) => {
  const { problem } = refusal('measure-refused', message, remedy === undefined ? {} : { remedy })
  const { body } = problemAnswer(problem, ['/lakes/mine'])
  return (JSON.parse(String(body)) as { error: { message: string; remedy: string } }).error
}

describe('a problem as an answer of the API', () => {
  test('names parameters as the API has them, not the options of the command line', () => {
    expect(said('growth needs --years.', 'Name it with --as-of, or leave --record out.')).toMatchObject({
      message: 'growth needs years.',
      remedy: 'Name it with asOf, or leave record out.',
    })
  })

  test('keeps a command that is there to be copied', () => {
    const remedy = 'Bring it with `rapport pull gdp --dyad SRB-RUS`, or ask for --preset none.'
    expect(said('No GDP.', remedy).remedy).toBe(
      'Bring it with `rapport pull gdp --dyad SRB-RUS`, or ask for preset none.',
    )
  })

  test('leaves dashes in words and names alone', () => {
    expect(said('a--b.csv has a row — with a dash.').message).toBe('a--b.csv has a row — with a dash.')
  })

  test('tells a file by its name and no folder of the machine', () => {
    expect(said('/lakes/mine/manifest.json is torn.').message).toBe('manifest.json is torn.')
  })
})
