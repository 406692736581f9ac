export * from './credit-code.ts'
export * from './project-code.ts'
