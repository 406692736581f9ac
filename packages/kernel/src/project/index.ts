export * from './lists.ts'
export * from './slippage.ts'
