import { JsonDuckDBValueConverter, type DuckDBValueConverter, type Json } from '@duckdb/node-api'

/**
 * A value as JSON, also inside lists and structs. Whole numbers are numbers as far as JSON's readers hold them exactly,
 * else text; decimals are text, so that 1.10 stays 1.10.
 */
export const cell: DuckDBValueConverter<Json> = (value, type, converter) => {
  if (typeof value !== 'bigint') return JsonDuckDBValueConverter(value, type, converter)
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}
