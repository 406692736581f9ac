export {
  createClient,
  fetchSend,
  Problem,
  type CallInput,
  type CallOutput,
  type Client,
  type OperationId,
  type SendRequest,
  type SendResponse,
} from './client.ts'
export type { components } from './types.gen.ts'
export { readSchedule, type Schedule, type ScheduleActivity, type ScheduleLink } from './schedule.ts'
export { operationTable } from './operations.gen.ts'
