/** One duty a market charges on a product from a partner (`WLD`: most favoured nation, or bound), a fraction of the value. */
export type Duty = {
  readonly partner: string
  readonly product: string
  readonly kind: string
  readonly rate: number
}

/** Mean duty that an exporter faces, and the least that any other faces. */
export type Faced = {
  readonly own: number | null
  readonly lines: number
  readonly rival: number | null
  /** Who faces the least; `WLD` where nobody is better off than the most favoured nation. */
  readonly rivalPartner: string | null
}

/** The effectively applied duty, else the preferential one, else that of the most favoured nation. */
const order = ['applied', 'preferential', 'mfn']

/**
 * Simple mean over products of the duty a market charges each exporter, from one year's tariff. Bound rates are no duty
 * that is charged.
 */
export const tariffsFaced = (duties: readonly Duty[], exporter: string): Faced => {
  const charged = duties.filter(({ kind }) => order.includes(kind))
  const products = [...new Set(charged.map(({ product }) => product))].toSorted()
  const rates = new Map<string, number>()
  for (const kind of order.toReversed())
    for (const { partner, product, rate } of charged.filter((duty) => duty.kind === kind))
      rates.set(`${partner} ${product}`, rate)
  const mean = (partner: string): { value: number | null; lines: number } => {
    const found = products.flatMap(
      (product) => rates.get(`${partner} ${product}`) ?? rates.get(`WLD ${product}`) ?? [],
    )
    const sum = found.reduce((total, rate) => total + rate, 0)
    return { value: found.length === 0 ? null : sum / found.length, lines: found.length }
  }
  const rivals = [...new Set(['WLD', ...charged.map(({ partner }) => partner)])]
    .filter((partner) => partner !== exporter)
    .toSorted()
  const [best] = rivals
    .flatMap((partner) => {
      const { value } = mean(partner)
      return value === null ? [] : [{ partner, value }]
    })
    .toSorted((a, b) => a.value - b.value || rank(a.partner) - rank(b.partner))
  const own = mean(exporter)
  return {
    own: own.value,
    lines: own.lines,
    rival: best?.value ?? null,
    rivalPartner: best?.partner ?? null,
  }
}

/** Among equals nobody in particular stands first. */
const rank = (partner: string): number => (partner === 'WLD' ? 0 : 1)
