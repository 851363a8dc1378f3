/** Conventions of the levels measures; their words are in the messages under `convention.<id>`. */
export const levelsConventions = [] as const

/** Notes of the levels measures; their words are in the messages under `note.<id>`. */
export const levelsNotes = [] as const
