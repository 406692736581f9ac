import type { Input, Source } from '../base/index.ts'
import type { ItemProgress, QuantityRecord } from './quantity.ts'

/** What an item's share was computed from, what was kept out and why, and the claims beside it. */
export function itemInputs({ item, counted, blocked, ...found }: ItemProgress): Input[] {
  const name = { ...(item.label !== undefined && { label: item.label }) }
  const source: Source = { kind: 'node', id: item.id, ...name }
  const text = (measure: string, quantity: string): Input => ({
    measure,
    value: `${quantity} ${item.unit}`.trimEnd(),
    unit: 'text',
    source,
    evidenceLevel: 2,
  })
  const record = (measure: string, { id, quantity, day, evidenceLevel }: QuantityRecord): Input => ({
    ...text(measure, quantity),
    source: { kind: 'quantity', id, ...name },
    asOf: day,
    evidenceLevel: evidenceLevel ?? 3,
  })
  return [
    { measure: 'measures.node_weight', value: item.weight, unit: 'ratio', source, evidenceLevel: 2 },
    text('measures.planned_quantity', item.plannedQuantity),
    ...counted.map((each) => record('measures.accepted_quantity', each)),
    ...(found.excessQuantity === '0' ? [] : [text('measures.excess_quantity', found.excessQuantity)]),
    ...blocked.flatMap(({ record: each, test }): Input[] => [
      record('measures.blocked_quantity', each),
      {
        measure: 'measures.failed_test',
        value: test.number ?? test.batchId,
        unit: 'text',
        source: { kind: 'material_test', id: test.id },
        asOf: test.day,
        evidenceLevel: 2,
      },
    ]),
    ...(found.waitingQuantity === '0' ? [] : [text('measures.waiting_quantity', found.waitingQuantity)]),
    ...(found.typedPercent === null
      ? []
      : [{ measure: 'measures.typed_percent', value: found.typedPercent, unit: 'percent', source } as const]),
  ]
}
