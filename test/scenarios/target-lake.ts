import { baci } from '../../src/sources/baci/source.js'
import { documents } from '../../src/sources/documents/source.js'
import type { GivenFile } from '../measures/relations/files.js'

/**
 * Cars of 2016 to 2020 in thousand dollars. Serbia’s exports to Russia: 100 000, a tenth more each year, 146 410 in 2020; its
 * imports: 200 000. Russia imports 1 000 000 of them, whatever comes from Serbia; Serbia exports as much to Germany as to Russia.
 */
export const cars: readonly GivenFile[] = [2016, 2017, 2018, 2019, 2020].map((year, at): GivenFile => {
  const sold = 100_000 * 1.1 ** at
  const rows = [
    `688,643,870322,${sold}`, // Serbia to Russia
    `643,688,870322,200000`,
    `688,276,870322,${sold}`, // Serbia to Germany
    `276,643,870322,${1_000_000 - sold}`, // Germany to Russia
  ]
  const lines = rows.map((row) => `${year},${row},`)
  return [baci, `BACI_HS12_Y${year}_V202301.csv`, ['t,i,j,k,v,q', ...lines].join('\n')]
})

const header =
  'id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note'

/** A target for the turnover of Serbia and Russia, in dollars, as a document states it. */
export const statedTarget = (value: number, period = '', dyad = 'SRB,RUS'): GivenFile => [
  documents,
  'figures.csv',
  `${header}\nf1,turnover-target,${dyad},${period},turnover,TOTAL,${value},USD,1000000,target,paper,1,,,`,
]
