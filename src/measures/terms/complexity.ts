/** Conventions of the complexity measures; their words are in the messages under `convention.<id>`. */
export const complexityConventions = [] as const

/** Notes of the complexity measures; their words are in the messages under `note.<id>`. */
export const complexityNotes = [] as const
