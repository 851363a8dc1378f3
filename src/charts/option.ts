/** A chart option as ECharts takes it, as plain JSON: no functions, so that it can be stored, compared and sent. */
export type ChartOption = { readonly [key: string]: Json }
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
