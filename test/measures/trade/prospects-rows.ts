import type { QuickRow } from '../quick-lake.js'

/** Rows of own books by chapter: reporter, partner, flow, product and values of 2010, 2011 and 2012; - for no row. */
export const yearly = (text: string): QuickRow[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [reporter = '', partner = '', flow, product = '', ...values] = line.trim().split(/\s+/)
      return values.flatMap((value, index): QuickRow[] => {
        if (value === '-' || (flow !== 'export' && flow !== 'import')) return []
        return [{ reporter, partner, flow, product, value, year: 2010 + index }]
      })
    })

/**
 * Serbia's exports: 10 % a year to Russia, none to Bosnia, 79 to nobody in particular; 600 in 2012. Imports from the
 * world: Russia 1000, 1200, 1440 (20 %), Bosnia 500 each year; Croatia reports 2012 alone, China nothing of Serbia.
 */
export const markets = yearly(`
  SRB RUS export 84 100 110 121
  SRB BIH export 84 400 400 400
  SRB X-NES export 84 - - 79
  SRB DEU import 84 9 9 9
  RUS SRB import 84 90 105 120
  RUS DEU import 84 910 1095 1320
  BIH DEU import 84 500 500 500
  HRV DEU import 84 - - 51
  CHN DEU import 84 100 100 100`)
