export const compileModules: (into: string) => void
export const compiledFolder: (what: string) => string
