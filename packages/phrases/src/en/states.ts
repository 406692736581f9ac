import type { states as zh } from '../zh-CN/states.ts'
import type { Words } from '../shape.ts'

export const states: Words<typeof zh> = {
  red: 'Serious',
  orange: 'At risk',
  yellow: 'Watch',
  green: 'On track',
  grey: 'Unknown',
}
