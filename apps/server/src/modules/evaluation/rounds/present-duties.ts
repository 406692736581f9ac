import type { Duty as DutyShape } from './schema/duties.ts'
import type { Duty } from './service/duties.ts'

export const presentDuty = ({ kind, roundId, name, subject, targetId, count, ...due }: Duty): DutyShape => ({
  ...{ kind, roundId, name, subject, targetId, count, templateId: due.templateId ?? null, year: due.year ?? null },
  ...{ dueOn: due.dueOn, standing: due.standing, workdays: due.workdays },
})
