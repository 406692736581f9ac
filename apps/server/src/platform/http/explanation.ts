import { Type } from 'typebox'
import { sourceKinds, type Explanation } from '@jiheng/kernel/base'

const text = { type: 'string' } as const
const textOrNull = { type: ['string', 'null'] } as const
const units = ['fen', 'percent', 'points', 'ratio', 'days', 'workdays', 'count', 'score', 'text', 'day']
const evidenceLevel = {
  type: 'integer',
  enum: [1, 2, 3, 4],
  description: '1 measured by the system, 2 document, 3 statement, 4 nothing',
} as const

const object = (required: string[], properties: Record<string, unknown>) => ({ type: 'object', required, properties })

const note = object(['key', 'params'], {
  key: text,
  params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
})

const input = object(['measure', 'value', 'unit'], {
  measure: { ...text, description: 'Phrase key naming what the value is' },
  value: textOrNull,
  unit: { enum: units },
  source: object(['kind', 'id'], { kind: { enum: [...sourceKinds] }, id: text, label: text }),
  asOf: text,
  evidenceLevel,
  because: { $ref: 'Explanation#' },
})

/** The kernel's `Explanation`, stated for the contract: a tree whose leaves name their source records. */
export const ExplanationSchema = {
  $id: 'Explanation',
  description: 'How a number came about',
  ...object(['v', 'measure', 'value', 'unit', 'rule', 'inputs', 'asOf', 'evidenceLevel'], {
    v: { const: 1 },
    measure: { ...text, description: 'Phrase key naming what the value is' },
    value: textOrNull,
    unit: { enum: units },
    rule: object(['id', 'version'], {
      id: text,
      version: text,
      mark: { enum: ['V', 'P', 'U'] },
      source: text,
      pack: { ...text, description: 'The rule pack it stands in' },
    }),
    formula: text,
    inputs: { type: 'array', items: input },
    asOf: text,
    dataAgeDays: { type: 'integer' },
    sampleSize: { type: 'integer' },
    evidenceLevel,
    note,
  }),
}

export const ExplanationShape = Type.Unsafe<Explanation>({ $ref: 'Explanation#' })
