/** Conventions of the structure measures; their words are in the messages under `convention.<id>`. */
export const structureConventions = [] as const

/** Notes of the structure measures; their words are in the messages under `note.<id>`. */
export const structureNotes = [] as const
