/** Cells a side of the squares that {@link turned} goes by: rows and columns of one then stay in the nearest cache. */
const side = 32

/** The transpose of a matrix. @param values rows × columns, row by row @returns columns × rows, row by row */
export const turned = (values: Float64Array, rows: number, columns: number): Float64Array => {
  const result = new Float64Array(values.length)
  for (let top = 0; top < rows; top += side)
    for (let left = 0; left < columns; left += side) {
      const [bottom, right] = [Math.min(top + side, rows), Math.min(left + side, columns)]
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1)
          result[column * rows + row] = values[row * columns + column] as number
    }
  return result
}

/** Copies the upper triangle of a square matrix over the lower. */
export const mirrored = (values: Uint16Array, size: number): void => {
  for (let top = 0; top < size; top += side)
    for (let left = top; left < size; left += side) {
      const [bottom, right] = [Math.min(top + side, size), Math.min(left + side, size)]
      for (let row = top; row < bottom; row += 1)
        for (let column = Math.max(left, row + 1); column < right; column += 1)
          values[column * size + row] = values[row * size + column] as number
    }
}
