import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { unVotes } from '../../src/sources/un-votes/source.js'
import {
  counts,
  imported,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  temporaryFolder,
  withLake,
  write,
} from '../lake/workspace.js'
import { sql } from '../../src/engine/sql.js'
import { hostile } from './hostile.js'

const libraryHeader =
  'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link'
const libraryLine = (code: string, name: string, vote: string, date = '2019-12-12') =>
  `4099999,${code},${name},${vote},${date},74,A/RES/74/999,A/74/L.99,,A/74/PV.99,"On lighthouses, and their keepers",Lighthouses,,,1,1,1,1,4,https://digitallibrary.un.org/record/4099999`
const libraryText = (...lines: readonly string[]) => `${[libraryHeader, ...lines].join('\n')}\n`
const wideHeader = 'rcid,date,me,nu,di,hr,co,ec,CZE,FRA,RUS,SRB,USA'

/** Votes in few words: `undl:1 2019-12-12 SRB yes`. */
const votesIn = async (workspace: string): Promise<string[]> =>
  (await rowsIn(workspace, 'vote'))
    .map(
      ({ roll_call, date, country, vote }) =>
        `${String(roll_call)} ${date === null ? '-' : String(date)} ${String(country)} ${String(vote)}`,
    )
    .toSorted()

const read = async (name: string, content: string) => {
  const { workspace, result } = await importText(unVotes, name, content)
  if (!result.ok) throw new Error(result.error.message)
  return { workspace, report: result.value }
}

describe('the UN Digital Library’s file', () => {
  test('gives each vote, non-voting as absent and never as abstention, and the roll call once', async () => {
    const { workspace, report } = await read(
      '2025_7_3_ga_voting.csv',
      libraryText(
        libraryLine('SRB', 'SERBIA', 'Y'),
        libraryLine('RUS', 'RUSSIAN FEDERATION', 'N'),
        libraryLine('FRA', 'FRANCE', 'A'),
        libraryLine('BEN', 'BENIN', 'X'),
        libraryLine('NER', 'NIGER', 'NV'),
      ),
    )
    expect(report.snapshot.vintage).toBe('2025-07-03')
    expect(await votesIn(workspace)).toEqual([
      'undl:4099999 2019-12-12 BEN absent',
      'undl:4099999 2019-12-12 FRA abstain',
      'undl:4099999 2019-12-12 NER absent',
      'undl:4099999 2019-12-12 RUS no',
      'undl:4099999 2019-12-12 SRB yes',
    ])
    expect(await rowsIn(workspace, 'roll_call')).toMatchObject([
      {
        body: 'UNGA',
        session: '74',
        roll_call: 'undl:4099999',
        resolution: 'A/RES/74/999',
        date: '2019-12-12',
        title: 'On lighthouses, and their keepers',
      },
    ])
  })

  test('follows the seats by date: Yugoslavia, vacant, Serbia and Montenegro, Serbia; the Soviet Union, Russia', async () => {
    const dates = ['1991-12-23', '1991-12-24', '1992-09-22', '2000-11-01', '2006-06-02', '2006-06-03']
    const { workspace } = await read(
      'ga_voting.csv',
      libraryText(
        ...dates.flatMap((date) => [
          libraryLine(date < '2003' ? 'YUG' : 'SRB', 'X', 'Y', date),
          libraryLine('RUS', 'RUSSIAN FEDERATION', 'A', date),
        ]),
      ),
    )
    expect((await votesIn(workspace)).map((each) => each.replace('undl:4099999 ', ''))).toEqual([
      '1991-12-23 SUN abstain',
      '1991-12-23 YUG yes',
      '1991-12-24 RUS abstain',
      '1991-12-24 YUG yes',
      '1992-09-22 RUS abstain',
      '2000-11-01 RUS abstain',
      '2000-11-01 SCG yes',
      '2006-06-02 RUS abstain',
      '2006-06-02 SCG yes',
      '2006-06-03 RUS abstain',
      '2006-06-03 SRB yes',
    ])
    expect(await rejectsOf(workspace)).toEqual(['5 un-votes-not-member'])
  })

  test('may be of the Security Council', async () => {
    const { workspace } = await read(
      'sc_voting.csv',
      'undl_id,ms_code,ms_name,ms_vote,permanent_member,date,resolution,draft,meeting,description,agenda,subjects,modality,total_yes,undl_link\n' +
        '5,FRA,FRANCE,Y,True,2019-01-02,S/RES/9999(2019),,,On harbours,,,,15,x\n',
    )
    expect(await rowsIn(workspace, 'vote')).toMatchObject([
      { body: 'UNSC', resolution: 'S/RES/9999(2019)', title: 'On harbours', country: 'FRA', vote: 'yes' },
    ])
  })

  test('names members that have no code of ours by their names', async () => {
    const { workspace } = await read(
      'ga.csv',
      libraryText(
        libraryLine('ZZB', 'ZANZIBAR', 'Y', '1963-12-17'),
        libraryLine('CSK', 'CZECHOSLOVAKIA', 'N', '1963-12-17'),
      ),
    )
    expect((await rowsIn(workspace, 'vote')).map(({ country }) => country)).toEqual(['X-ZNZ', 'CSK'])
  })

  test.each([
    ['whose vote is a word nobody knows', libraryLine('SRB', 'SERBIA', 'maybe'), 'un-votes-vote'],
    ['whose vote is not given', libraryLine('SRB', 'SERBIA', ''), 'un-votes-vote'],
    ['of nobody', libraryLine('XYZ', 'ATLANTIS', 'Y'), 'un-votes-country'],
    ['of a union', libraryLine('EUN', '', 'Y'), 'un-votes-country'],
    ['on no day', libraryLine('SRB', 'SERBIA', 'Y', '2019-02-30'), 'un-votes-date'],
    ['on a month', libraryLine('SRB', 'SERBIA', 'Y', '2019-02'), 'un-votes-date'],
    ['of no record', libraryLine('SRB', 'SERBIA', 'Y').replace('4099999,', 'x,'), 'un-votes-roll-call'],
    [
      'without a resolution',
      libraryLine('SRB', 'SERBIA', 'Y').replace('A/RES/74/999', ''),
      'un-votes-roll-call',
    ],
    ['with too many cells', `${libraryLine('SRB', 'SERBIA', 'Y')},more`, 'un-votes-shape'],
  ])('rejects a row %s', async (_, line, code) => {
    const { workspace, report } = await read('ga.csv', libraryText(libraryLine('FRA', 'FRANCE', 'Y'), line))
    expect(counts(report)).toEqual({ read: 2, kept: 1, rejected: 1 })
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(unVotes.rejects[code]).toBeDefined()
  })
})

test('a list by resolution keeps the resolution as printed, and non-voting apart from abstaining', async () => {
  const { workspace } = await read(
    'es.csv',
    'resolution,date,title,iso3,vote,undl_record\nA/RES/ES-99/1,2021-05-06,Calm seas,SRB,NV,x\nA/RES/ES-99/1,2021-05-06,Calm seas,RUS,A,x\n',
  )
  expect(await votesIn(workspace)).toEqual([
    'A/RES/ES-99/1 2021-05-06 RUS abstain',
    'A/RES/ES-99/1 2021-05-06 SRB absent',
  ])
  expect(await rowsIn(workspace, 'roll_call')).toHaveLength(1)
})

describe('the package unvotes', () => {
  const votesHeader = 'rcid,country,country_code,vote'

  test('has votes without dates, under the seat’s code of today; joined by roll call', async () => {
    const { workspace } = await read(
      'un_votes.csv',
      [
        votesHeader,
        '3,Yugoslavia,YU,no',
        '3,Russia,RU,abstain',
        '3,Czechoslovakia,CS,yes',
        '3,German Democratic Republic,DD,yes',
        '3,Federal Republic of Germany,,yes',
        '3,Yemen Arab Republic,NA,yes',
        '3,Namibia,NA,yes',
        '3,"Micronesia, Federated States of",FM,yes',
        '',
      ].join('\n'),
    )
    expect(await votesIn(workspace)).toEqual([
      'voeten:3 - CSK yes',
      'voeten:3 - DDR yes',
      'voeten:3 - DEU yes',
      'voeten:3 - FSM yes',
      'voeten:3 - NAM yes',
      'voeten:3 - RUS abstain',
      'voeten:3 - SRB no',
      'voeten:3 - YEM yes',
    ])
  })

  test('rejects votes it cannot have, members nobody knows and rows without a roll call', async () => {
    const { workspace } = await read(
      'un_votes.csv',
      [
        votesHeader,
        '3,Serbia,YU,yes',
        '3,France,FR,absent',
        '3,Nobody,QQ,yes',
        '3,Nobody,,yes',
        'x,France,FR,no',
        '3,France,FR',
        '',
      ].join('\n'),
    )
    expect(await rejectsOf(workspace)).toEqual([
      '2 un-votes-vote',
      '3 un-votes-country',
      '4 un-votes-country',
      '5 un-votes-roll-call',
      '6 un-votes-shape',
    ])
  })

  test('has its roll calls and their issues apart', async () => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    await imported(workspace, unVotes, [
      write(
        folder,
        'in/un_roll_calls.csv',
        'rcid,session,importantvote,date,unres,amend,para,short,descr\n7,1,0,1946-01-02,R/1/9,1,0,TIDES,"ON TIDES, AND EBB"\n8,1,NA,1946-01-03,NA,NA,NA,HARBOURS,NA\n9,1,0,never,,,,,\n',
      ),
      write(
        folder,
        'in/un_roll_call_issues.csv',
        'rcid,short_name,issue\n7,nu,Nuclear weapons and nuclear material\n7,di,Arms control and disarmament\n',
      ),
    ])
    const rows = await rowsIn(workspace, 'roll_call')
    expect(
      rows.map(({ roll_call, date, resolution, title, issues }) => [
        roll_call,
        date,
        resolution,
        title,
        issues,
      ]),
    ).toEqual([
      ['voeten:7', '1946-01-02', 'R/1/9', 'ON TIDES, AND EBB', null],
      ['voeten:8', '1946-01-03', null, 'HARBOURS', null],
      ['voeten:7', null, null, null, ['nu']],
      ['voeten:7', null, null, null, ['di']],
    ])
    expect(await rejectsOf(workspace)).toEqual(['3 un-votes-date'])
  })
})

describe('a file with a column a country and numbers', () => {
  test('keeps absence, drops what was no member, and follows the seats by date', async () => {
    const { workspace } = await read(
      'wide.csv',
      [
        wideHeader,
        '3,1962-01-01,FALSE,TRUE,FALSE,FALSE,FALSE,TRUE,1,2,3,1,8',
        '4,2007-01-01,FALSE,FALSE,FALSE,FALSE,FALSE,FALSE,1.0,,2.0,3.0,9',
        '',
      ].join('\n'),
    )
    expect(await votesIn(workspace)).toEqual([
      'voeten-wide:3 1962-01-01 CSK yes',
      'voeten-wide:3 1962-01-01 FRA abstain',
      'voeten-wide:3 1962-01-01 SUN no',
      'voeten-wide:3 1962-01-01 USA absent',
      'voeten-wide:3 1962-01-01 YUG yes',
      'voeten-wide:4 2007-01-01 CZE yes',
      'voeten-wide:4 2007-01-01 RUS abstain',
      'voeten-wide:4 2007-01-01 SRB no',
    ])
    expect((await rowsIn(workspace, 'roll_call')).map(({ issues }) => issues)).toEqual([['nu', 'ec'], []])
  })

  test('says which column it cannot read: an absence on a vacant seat, a number that means nothing', async () => {
    const { workspace } = await read(
      'wide.csv',
      [wideHeader, '5,1997-06-01,F,F,F,F,F,F,1,7,1,8,1', '6,1997-06-02,F,F,F,F,F,F,1,1,1,9,1', ''].join('\n'),
    )
    expect((await rejectsIn(workspace)).map(({ row, place, code }) => [row, place, code])).toEqual([
      ['1', 'FRA', 'un-votes-vote'],
      ['1', 'SRB', 'un-votes-not-member'],
    ])
    expect(await votesIn(workspace)).toHaveLength(7)
  })
})

describe('a file with a column a country and words', () => {
  const header =
    'Link,token,Scrape_Year,Title,Council,Resolution,country,subregion,continent,Date,YES COUNT,NO COUNT,ABSTAIN COUNT,NO-VOTE COUNT,TOTAL VOTES,tags,FRA,RUS,SRB,USA'
  const line = (council: string, resolution: string, stated: string, votes: string) =>
    `x,77,2025,On reefs,${council},${resolution},,,,2025-03-04,${stated},tags,${votes}`

  test('counts an empty cell of the General Assembly as absent, and of the Security Council as none', async () => {
    const { workspace } = await read(
      'w.csv',
      [
        header,
        line('General Assembly', 'A/RES/79/999', '001,001,001,002,005', 'YES,NO,,ABSTAIN'),
        line('Security Council', 'S/RES/9999(2025)', '003,000,000,000,003', 'YES,YES,,YES').replace(
          '77',
          '78',
        ),
        '',
      ].join('\n'),
    )
    expect(await votesIn(workspace)).toEqual([
      'undl-wide:77 2025-03-04 FRA yes',
      'undl-wide:77 2025-03-04 RUS no',
      'undl-wide:77 2025-03-04 SRB absent',
      'undl-wide:77 2025-03-04 USA abstain',
      'undl-wide:78 2025-03-04 FRA yes',
      'undl-wide:78 2025-03-04 RUS yes',
      'undl-wide:78 2025-03-04 USA yes',
    ])
  })

  test('takes no empty cell for an absence where the row’s own counts say otherwise', async () => {
    const { workspace } = await read(
      'w.csv',
      [header, line('General Assembly', 'A/RES/79/999', '002,001,001,000,004', 'YES,NO,,ABSTAIN'), ''].join(
        '\n',
      ),
    )
    expect(await votesIn(workspace)).toHaveLength(3)
    expect(await rejectsOf(workspace)).toEqual(['1 un-votes-counts'])
  })
})

describe('hostile input', () => {
  hostile(unVotes, 'ga_voting.csv', libraryText(libraryLine('SRB', 'SERBIA', 'Y')))
  hostile(unVotes, 'un_votes.csv', 'rcid,country,country_code,vote\n3,France,FR,yes\n')
  hostile(unVotes, 'un_roll_call_issues.csv', 'rcid,short_name,issue\n3,me,"A conflict, of sorts"\n')
  hostile(unVotes, 'wide.csv', `${wideHeader}\n3,1962-01-01,F,F,F,F,F,F,1,2,3,1,8\n`)
})

const data = path.resolve('..', 'shared', 'data', 'relations', 'unga-votes')
describe('the real files', () => {
  beforeEach((context) => {
    if (!existsSync(data)) context.skip(`no data in ${data}`)
  })
  const load = async (...names: readonly string[]) => {
    const workspace = path.join(temporaryFolder(), 'workspace')
    const report = await imported(
      workspace,
      unVotes,
      names.map((name) => path.join(data, name)),
    )
    return { workspace, report }
  }
  /** Of the roll calls in which both voted yes, abstain or no, how many, and the share of identical votes. */
  const agreement = (workspace: string, one: string, other: string, year: string | null) =>
    withLake(
      workspace,
      async (lake) => {
        const files = lake.manifest.snapshots.flatMap((snapshot) => lake.files(snapshot, 'vote'))
        const [row] = await lake.engine.rows(sql`
          select count(*) as n, round(avg(case when a.vote = b.vote then 1.0 else 0 end), 3) as share
          from ${lake.engine.parquet(files)} a join ${lake.engine.parquet(files)} b using (roll_call, file, body)
          where a.country = ${one} and b.country = ${other} and a.vote <> 'absent' and b.vote <> 'absent'
            and body = 'UNGA' and (${year}::varchar is null or a.date like ${`${year ?? ''}%`})`)
        return `${Number(row?.['n'])}: ${Number(row?.['share']).toFixed(3)}`
      },
      [unVotes],
    )

  test('ES-11: nine resolutions, 1,737 votes, Serbia’s and Russia’s as recorded', async () => {
    const { workspace, report } = await load('es11_votes.csv')
    expect(counts(report)).toEqual({ read: 1737, kept: 1737, rejected: 0 })
    const of = async (country: string) =>
      (await rowsIn(workspace, 'vote'))
        .filter((row) => row['country'] === country)
        .toSorted((a, b) => String(a['resolution']).localeCompare(String(b['resolution'])))
        .map(({ vote }) => vote)
    expect(await of('SRB')).toEqual([
      'yes',
      'yes',
      'yes',
      'yes',
      'abstain',
      'yes',
      'yes',
      'abstain',
      'absent',
    ])
    expect(new Set(await of('RUS'))).toEqual(new Set(['no']))
    const tally = new Map<string, number>()
    for (const { resolution, vote } of await rowsIn(workspace, 'vote')) {
      const key = `${String(resolution).replace('A/RES/ES-11/', '')} ${String(vote)}`
      tally.set(key, (tally.get(key) ?? 0) + 1)
    }
    expect(['yes', 'no', 'abstain', 'absent'].map((vote) => tally.get(`1 ${vote}`))).toEqual([141, 5, 35, 12])
    expect(['yes', 'no', 'abstain', 'absent'].map((vote) => tally.get(`9 ${vote}`))).toEqual([91, 12, 57, 33])
  })

  test('un_votes: 869,937 rows, the seats of Yugoslavia and Russia agree in 0.733 of 5,429', async () => {
    const { workspace, report } = await load('un_votes.csv.gz')
    expect(counts(report)).toEqual({ read: 869_937, kept: 869_937, rejected: 0 })
    expect(await agreement(workspace, 'SRB', 'RUS', null)).toBe('5429: 0.733')
  }, 60_000)

  test('un_roll_calls and their issues: 6,202 and 5,745', async () => {
    const { report } = await load('un_roll_calls.csv.gz', 'un_roll_call_issues.csv.gz')
    expect(report.snapshot.originals.map(({ kept }) => kept)).toEqual([6202, 5745])
  })

  test('1946–2024: Serbia and Russia agree as stated, and a vacant seat is not absent', async () => {
    const [header, ...lines] = gunzipSync(
      readFileSync(path.join(data, 'unga_rollcalls_1946_2024_wide.csv.gz')),
    )
      .toString()
      .trim()
      .split('\n')
    const years = /^\d+,(?:1998|2014|2019|2021|2023)-/ // some years: the whole file is a million votes
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    await imported(workspace, unVotes, [
      write(folder, 'wide.csv', [header, ...lines.filter((line) => years.test(line))].join('\n')),
    ])
    expect(lines).toHaveLength(6551)
    expect(await agreement(workspace, 'SRB', 'RUS', '2014')).toBe('77: 0.597')
    expect(await agreement(workspace, 'SRB', 'RUS', '2019')).toBe('81: 0.617')
    expect(await agreement(workspace, 'SRB', 'RUS', '2021')).toBe('72: 0.625')
    expect(await agreement(workspace, 'SRB', 'RUS', '2023')).toBe('76: 0.434')
    const rejects = await rejectsIn(workspace)
    expect(new Set(rejects.map(({ place, code }) => `${String(place)} ${String(code)}`))).toEqual(
      new Set(['SRB un-votes-not-member']),
    )
    expect(rejects).toHaveLength(22)
  }, 30_000)

  test('2025: 236 roll calls, 192 of them of the General Assembly; 0.690 of 171', async () => {
    const { workspace, report } = await load('un_votes_2025_wide.csv.gz')
    expect(counts(report)).toEqual({ read: 236, kept: 236, rejected: 0 })
    expect(await agreement(workspace, 'SRB', 'RUS', '2025')).toBe('171: 0.690')
  })
})
