export { createAudit, type Audit } from './service.ts'
export { auditRoutes } from './routes.ts'
export { record, recordAll, changesBetween, type AuditEntry, type Changes } from './record.ts'
export { verifyAuditAt, type Finding, type Verification } from './verify.ts'
