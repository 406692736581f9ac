export * from './check.ts'
export * from './convert.ts'
export * from './geometry.ts'
export * from './measure.ts'
