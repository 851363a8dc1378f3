/** Conventions of the prospects measures; their words are in the messages under `convention.<id>`. */
export const prospectsConventions = [] as const

/** Notes of the prospects measures; their words are in the messages under `note.<id>`. */
export const prospectsNotes = [] as const
