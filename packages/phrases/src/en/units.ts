import type { units as zh } from '../zh-CN/units.ts'
import type { Words } from '../shape.ts'

export const units: Words<typeof zh> = {
  fen: 'yuan',
  yuan: 'yuan',
  wan: '10,000 yuan',
  percent: '%',
  points: 'points',
  ratio: '',
  days: 'days',
  workdays: 'working days',
  count: '',
  score: 'points',
  text: '',
  day: '',
}
