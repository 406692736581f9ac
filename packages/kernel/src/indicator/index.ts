export * from './definition.ts'
export * from './limits.ts'
export * from './rate.ts'
export * from './review.ts'
