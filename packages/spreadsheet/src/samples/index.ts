/** Small files of the shapes offices and attackers send, for the tests of all who read spreadsheets. */
export { bombXlsx, xlsxWithSheet } from './hostile.ts'
export { compoundFile, workbookStream } from './make-xls.ts'
export { makeXlsx, type SampleCell, type SampleOptions, type SampleSheet } from './make-xlsx.ts'
