import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { objection } from '../../../src/engine/console/allowed.js'

let connection: DuckDBConnection
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect()
})
afterAll(() => connection.closeSync())

/** Every place of a statement where an expression may stand; nothing is run, so the tables need not be there. */
const places = [
  `select HERE`,
  `values (1), (HERE)`,
  `select a from t where a in (1, HERE)`,
  `select a from t where a between 1 and HERE`,
  `select a from t where a is distinct from HERE`,
  `select a from t where (a, v) in (select HERE, 1)`,
  `select a from t order by HERE`,
  `select a from t limit HERE`,
  `select a from t limit 10 offset HERE`,
  `select a from t limit (HERE) %`,
  `select distinct on (HERE) a from t`,
  `select a from t group by a having HERE > 1`,
  `select a from t group by grouping sets ((a), (HERE))`,
  `select a from t group by cube (a, HERE)`,
  `select a from t qualify row_number() over (order by HERE) = 1`,
  `select sum(a) over (partition by HERE) from t`,
  `select sum(a) over w from t window w as (partition by HERE)`,
  `select sum(a) over (order by a rows between HERE preceding and current row) from t`,
  `select sum(a) over (order by a range between unbounded preceding and HERE following) from t`,
  `select lag(a, 1, HERE) over (order by a) from t`,
  `select count(*) filter (where HERE > 0) from t`,
  `select string_agg(a, ',' order by HERE) from t`,
  `select array_agg(distinct HERE) from t`,
  `select percentile_cont(0.5) within group (order by HERE) from t`,
  `select case HERE when 1 then 2 end`,
  `select case when true then HERE end`,
  `select coalesce(null, HERE)`,
  `select try(HERE)`,
  `select not (HERE = 1)`,
  `select - HERE`,
  `select (HERE)::varchar collate nocase`,
  `select try_cast(HERE as varchar)`,
  `select interval (HERE) day`,
  `select 1 at time zone HERE`,
  `select 'x' like HERE`,
  `select substring('abc' from HERE for 1)`,
  `select a[HERE] from t`,
  `select a[HERE:] from t`,
  `select [HERE]`,
  `select [x for x in [1] if x = HERE]`,
  `select {'k': HERE}`,
  `select map {1: HERE}`,
  `select row(HERE)`,
  `select list_transform([1], lambda x: x + HERE)`,
  `select columns(lambda x: x = HERE) from t`,
  `select * replace (HERE as a) from t`,
  `select exists (select HERE)`,
  `select 1 = any (select HERE)`,
  `select unnest([HERE])`,
  `from unnest([HERE])`,
  `from range(HERE)`,
  `from generate_series(1, HERE) with ordinality`,
  `from json_each('[' || HERE || ']')`,
  `from (values (HERE)) as v`,
  `from t at (version => HERE)`,
  `from t select HERE`,
  `from t join t b on HERE = 1`,
  `from t asof join t b on t.a >= b.a + HERE`,
  `from t semi join t b on HERE = b.a`,
  `from t positional join (select HERE)`,
  `from t, lateral (select HERE)`,
  `select 1 union select HERE`,
  `select 1 union all by name select HERE`,
  `select 1 except select HERE`,
  `with r as materialized (select HERE) select 1`,
  `with x as (select 1), y as not materialized (select HERE) select (from y)`,
  `with recursive r(a) as (select 1 union all select a + 1 from r where a < HERE) from r`,
  `with recursive r(a, b) using key (a) as (select 1, HERE union select 2, 3) from r`,
  `from (pivot t on a in (1) using sum(HERE))`,
  `from (pivot (select HERE as a) on a in (1) using count(*))`,
  `from (unpivot (select HERE as a) on a)`,
  `describe select HERE`,
  `summarize select HERE`,
  `select /* ' */ HERE -- '`,
  `select $x$ ' $x$ || HERE`,
  `select e'\\'' || HERE`,
]

describe.each([
  [`current_setting('allowed_paths')`],
  [`System.Main."CURRENT_SETTING"('allowed_paths')`],
  [`(select content from read_text('secret.csv'))`],
  [`(from 'secret.csv')`],
  [`(select 1 from enable_logging())`],
])('what is not allowed is found wherever it stands: %s', (what) => {
  test.each(places)('%s', async (place) => {
    expect(await objection(connection, place.replace('HERE', what))).toMatchObject({ code: 'sql-refused' })
  })
})

describe('what is allowed is not mistaken for it', () => {
  test.each(places)('%s', async (place) => {
    expect(await objection(connection, place.replace('HERE', `length('read_text')`))).toBeNull()
  })
})

test('the place of a mistake is counted in characters', async () => {
  const found = await objection(connection, `select 'Србија' frm flow group`)
  expect(found?.message).toBe('The statement cannot be read: syntax error at or near "flow" (character 21).')
})

test('a pivot without names: how to write it', async () => {
  const found = await objection(connection, 'pivot flow on year using sum(value_usd)')
  expect(found).toMatchObject({ code: 'sql-refused', remedy: expect.stringContaining('in (') as string })
})
