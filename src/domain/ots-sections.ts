/**
 * What Open Trade Statistics calls a community is a section of the HS under another name; here under ours, spelt as the
 * source spells it. Its code table has a 23rd, 'Others', which no flow from 1962 to 2018 uses: it is left out, so that
 * a row which ever brings it is rejected and seen, not filed under a guess.
 */
export const otsSections: readonly { readonly community: string; readonly section: string }[] = [
  { community: 'Animal Products', section: '01' },
  { community: 'Vegetable Products', section: '02' },
  { community: 'Animal and Vegetable Bi-Products', section: '03' },
  { community: 'Foodstuffs', section: '04' },
  { community: 'Mineral Products', section: '05' },
  { community: 'Chemical Products', section: '06' },
  { community: 'Plastics and Rubbers', section: '07' },
  { community: 'Animal Hides', section: '08' },
  { community: 'Wood Products', section: '09' },
  { community: 'Paper Goods', section: '10' },
  { community: 'Textiles', section: '11' },
  { community: 'Footwear and Headwear', section: '12' },
  { community: 'Stone And Glass', section: '13' },
  { community: 'Precious Metals', section: '14' },
  { community: 'Metals', section: '15' },
  { community: 'Machines', section: '16' },
  { community: 'Transportation', section: '17' },
  { community: 'Instruments', section: '18' },
  { community: 'Weapons', section: '19' },
  { community: 'Miscellaneous', section: '20' },
  { community: 'Arts and Antiques', section: '21' },
  { community: 'Unspecified', section: '99' },
]

const sections = new Map(otsSections.map(({ community, section }) => [community, section]))

/** The two-digit HS section of an OTS community, `99` for 'Unspecified'; null for a name the flows do not have. */
export function otsSection(community: string): string | null {
  return sections.get(community) ?? null
}
