import type { imports as zh } from '../zh-CN/imports.ts'
import type { Words } from '../shape.ts'

export const imports: Words<typeof zh> = {
  title: 'Bring in your unit’s project list',
  step: { file: 'File', columns: 'Columns', check: 'Check', result: 'Result' },
  accepts: 'Excel (.xlsx, .xls) or CSV',
  reading: 'Reading {file}',
  header_found: 'Header in row {row:count}',
  column_in_file: 'Column in the file',
  field: 'Field',
  not_imported: 'Do not import',
  unit: 'Unit',
  sample: 'Example',
  check_title: 'Check before import',
  will_create: 'New',
  will_update: 'Updated',
  unchanged: 'Unchanged',
  rejected: 'Faulty, not imported',
  import_good: 'Import {n:row|rows}',
  download_errors: 'Download the error workbook',
  running: 'Importing {done:count} of {total:count}',
  done: 'Imported: {created:count} new, {updated:count} updated, {rejected:count} faulty',
  slipped: 'Projects that slipped since last time',
  history: 'Earlier imports',
}
