export { csv, csvCell, plainText, type Cell, type Row } from '../workbench/csv.js'
