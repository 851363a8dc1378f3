/** Conventions of the relations measures; their words are in the messages under `convention.<id>`. */
export const relationsConventions = [] as const

/** Notes of the relations measures; their words are in the messages under `note.<id>`. */
export const relationsNotes = [] as const
