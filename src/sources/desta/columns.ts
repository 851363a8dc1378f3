/** The columns of an entry, in the list of treaties and in that of pairs of members. */
export const entryColumns = ['number', 'base_treaty', 'name', 'entry_type', 'year', 'entryforceyear'] as const
export const treatyColumns = [...entryColumns, 'c1', 'c2'] as const
export const dyadColumns = [...entryColumns, 'iso1', 'iso2'] as const
export const depthColumns = ['depth_index', 'depth_rasch'] as const
