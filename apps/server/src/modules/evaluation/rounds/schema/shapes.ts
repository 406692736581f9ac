import { Type } from 'typebox'
import type { EvidenceLevel } from '@jiheng/kernel/base'
import { DecimalShape, oneOf } from '../../../../platform/http/shapes.ts'

export const Instant = Type.String({ format: 'date-time' })
export const Count = Type.Integer({ minimum: 0 })
export const Year = Type.Integer({ minimum: 1990, maximum: 2100 })
export const Grade = oneOf(['excellent', 'good', 'fair', 'poor'])
export const Size = oneOf(['small', 'medium', 'large'])
export const Mark = oneOf(['V', 'P', 'U'])
export const EvidenceShape = Type.Unsafe<EvidenceLevel>(
  Type.Integer({
    minimum: 1,
    maximum: 4,
    description: '1 measured by the system, 2 a document shows it, 3 stated, 4 nothing',
  }),
)
/** Points of an item, with at most two decimals. */
export const PointsShape = Type.String({ pattern: '^[0-9]{1,3}(\\.[0-9]{1,2})?$', description: 'Exact decimal' })
export const Code = Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' })
export const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
/** A line of a template, as it is scored by. */
export const templateLine = {
  code: Type.String(),
  level1: Type.String(),
  level2: Type.String(),
  name: Type.String(),
  weight: DecimalShape,
  standard: Type.String(),
}
