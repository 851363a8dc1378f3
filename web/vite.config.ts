import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { palette } from '../src/charts/palette.js'

const colours = (theme: 'light' | 'dark'): string =>
  Object.entries(palette)
    .map(([name, tint]) => `--${name}:${tint[theme]}`)
    .join(';')

/** The palette of the charts as custom properties: page and chart have one list of colours. */
const paletteCss = (): Plugin => ({
  name: 'rapport-palette',
  resolveId: (id) => (id === 'virtual:palette.css' ? `\0${id}` : null),
  load: (id) =>
    id === '\0virtual:palette.css'
      ? `:root{color-scheme:light;${colours('light')}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${colours('dark')}}}
:root[data-theme=dark]{color-scheme:dark;${colours('dark')}}
@media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){color-scheme:light;${colours('light')};--paper:#fff}}`
      : null,
})

// The server's policy is `script-src 'self'; style-src 'self'; font-src 'self'`: nothing may be inlined.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [paletteCss(), svelte()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700, // ECharts, in a chunk that is loaded with the first chart
  },
  server: { proxy: { '/api': process.env['RAPPORT_API'] ?? 'http://127.0.0.1:8787' } },
})
