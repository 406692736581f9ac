export * from './assess.ts'
export * from './sheet.ts'
