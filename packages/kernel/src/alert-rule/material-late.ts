import { decimal, addDays, explain, referenceTo, workdaysBetween } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Input, Rule, Source, WorkCalendar } from '../base/index.ts'
import { calendarFinding, ladderInputs, levelOn } from './finding.ts'
import type { Finding, Ladder } from './finding.ts'

/** Material promised for a day; deliveries may come in parts. `unit` is the material's own, e.g. t or m³. */
export type MaterialOrder = {
  id: string
  name: string
  promisedOn: Day
  quantity: Decimal
  unit: string
  /** 甲供材 is the owner unit's to move; default contractor. */
  suppliedBy?: 'contractor' | 'owner_unit'
  arrivals: readonly { id: string; day: Day; quantity: Decimal; evidenceLevel?: EvidenceLevel }[]
}

/** Steps in working days after the promised day. */
export type MaterialLateRule = Rule<Ladder>

/** 材料采购延期超过 3 天 → red, read as working days after the promise: day 3 is not red, day 4 is. Yellow from day 1 is ours. */
export const materialLateRule: MaterialLateRule = {
  id: 'material_late',
  version: '1',
  mark: 'P',
  parameters: { yellowOver: 0, orangeOver: null, redOver: 3 },
}

/** Finds an order of which a part is missing after the promised day. Nothing once everything has come, however late. */
export function evaluateMaterialLate(
  order: MaterialOrder,
  { today, calendar, rule = materialLateRule }: { today: Day; calendar: WorkCalendar; rule?: MaterialLateRule },
): Finding[] {
  const arrived = order.arrivals.filter((arrival) => arrival.day <= today)
  const missing = decimal.subtract(order.quantity, decimal.add(...arrived.map((arrival) => arrival.quantity)))
  if (today <= order.promisedOn || decimal.compare(missing, '0') <= 0) return []
  const subject: Source = { kind: 'material_order', id: order.id, label: order.name }
  const since = addDays(order.promisedOn, 1)
  const late = workdaysBetween(calendar, order.promisedOn, today)
  if (!late.ok) return [calendarFinding(referenceTo(rule), subject, { since, today, unknown: late })]
  const level = levelOn(rule.parameters, late.workdays)
  if (!level) return []
  const explanation = explain({
    measure: 'measures.workdays_late',
    value: String(late.workdays),
    unit: 'workdays',
    rule: referenceTo(rule),
    asOf: today,
    inputs: [
      ...orderInputs(order, subject),
      ...arrived.map(arrivalInput),
      missingInput(missing, subject),
      ...ladderInputs(rule, 'workdays'),
    ],
  })
  const params = {
    name: order.name,
    promisedOn: order.promisedOn,
    workdaysLate: late.workdays,
    missing,
    quantity: decimal.canonical(order.quantity),
    unit: order.unit,
  }
  const messageKey = arrived.length > 0 ? 'alerts.messages.material_late_part' : 'alerts.messages.material_late'
  return [
    {
      ruleId: rule.id,
      level,
      subject,
      since,
      holder: order.suppliedBy ?? 'contractor',
      explanation,
      messageKey,
      params,
    },
  ]
}

function orderInputs(order: MaterialOrder, source: Source): Input[] {
  return [
    { measure: 'measures.promised_on', value: order.promisedOn, unit: 'day', source, evidenceLevel: 2 },
    {
      measure: 'measures.ordered_quantity',
      value: decimal.canonical(order.quantity),
      unit: 'count',
      source,
      evidenceLevel: 2,
    },
  ]
}

function arrivalInput({ id, day, quantity, evidenceLevel = 3 }: MaterialOrder['arrivals'][number]): Input {
  const source: Source = { kind: 'arrival', id, label: day }
  return {
    measure: 'measures.arrived_quantity',
    value: decimal.canonical(quantity),
    unit: 'count',
    source,
    evidenceLevel,
  }
}

function missingInput(missing: Decimal, source: Source): Input {
  return { measure: 'measures.missing_quantity', value: missing, unit: 'count', source }
}
