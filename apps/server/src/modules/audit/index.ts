export { record, recordAll, changesBetween, type AuditEntry, type Changes } from './record.ts'
