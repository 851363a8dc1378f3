/** Statements to begin with; their names are messages `sql.example-…`. */
export const examples = [
  {
    id: 'years',
    text: `select year, source, reported_by, flow, sum(value_usd) as usd
from flow
where reporter = 'SRB' and partner = 'RUS' and level = (
  select min(level) from flow where reporter = 'SRB' and partner = 'RUS')
group by all
order by year desc, source, flow`,
  },
  {
    id: 'partners',
    text: `select partner, sum(value_usd) as usd
from flow
where reporter = 'SRB' and flow = 'import' and year = 2018 and level = 1 and source = 'ots'
group by partner
order by usd desc
limit 20`,
  },
  {
    id: 'snapshots',
    text: `select source, snapshot, year, count(*) as rows
from flow
group by all
order by source, year`,
  },
  {
    id: 'rejects',
    text: `select code, count(*) as rows, any_value(raw) as example
from rejects
group by code
order by rows desc`,
  },
] as const
