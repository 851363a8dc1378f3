/** Runes everywhere: a component of ours that reads like Svelte 4 is a mistake. */
const config = { compilerOptions: { runes: true } }
export default config
