import { readForm, type LintForm } from '@jiheng/kernel/indicator-lint'

/** Columns of rows that come without their header, by how many there are. */
const USUAL: Readonly<Record<number, readonly string[]>> = {
  4: ['一级指标', '二级指标', '三级指标', '指标值'],
  5: ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
  6: ['一级指标', '二级指标', '三级指标', '指标值', '单位', '分值'],
  7: ['一级指标', '二级指标', '三级指标', '符号', '指标值', '单位', '分值'],
  8: ['一级指标', '二级指标', '三级指标', '符号', '指标值', '单位', '分值', '备注'],
}

/** The form in what was copied from a table, with or without its header row; null where there is none. */
export function pastedForm(text: string): LintForm | null {
  const rows = cellsOf(text).map((cells, at) => ({ at: at + 1, cells }))
  const read = readForm({ rows })
  if (read) return read.form
  const head = USUAL[Math.min(8, Math.max(0, ...rows.map(({ cells }) => cells.length)))]
  if (!head) return null
  const form = readForm({ rows: [{ at: 0, cells: head }, ...rows] })?.form
  return form && form.indicators.length > 0 ? form : null
}

/** Rows and cells as a spreadsheet puts them on the clipboard: tabs and line ends, quotes around cells that hold such. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy
  for (let found = cells.exec(text); found !== null; found = cells.exec(text)) {
    const [all, quoted, plain = '', end] = found
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== '\t') {
      rows.push(row)
      row = []
    }
    if (end === '' || all === '') break
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
}
