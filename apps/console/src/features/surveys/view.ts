import type { CallInput, CallOutput } from '@jiheng/api'
import type { State } from '@jiheng/ui'

export type ListedSurvey = CallOutput<'listSurveys'>['items'][number]
export type Survey = CallOutput<'getSurvey'>
export type SurveyResult = NonNullable<Survey['result']>
export type Doubted = CallOutput<'listSurveyDoubts'>['items'][number]
export type Building = CallInput<'createSurvey'>['body']['buildings'][number]

/** What to read again after a step. */
export const refreshed = ['listSurveys', 'getSurvey', 'listSurveyDoubts'] as const

export const stateMark: Record<ListedSurvey['state'], State> = { draft: 'grey', running: 'yellow', closed: 'green' }

export type ReadBuildings = { buildings: Building[]; wrong: number[] }

/** Buildings as people type or paste them: a name and a number of households a line; lines that are neither are told by their number. */
export function readBuildings(text: string): ReadBuildings {
  const read: ReadBuildings = { buildings: [], wrong: [] }
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [, name = '', households = ''] = /^\s*(.+?)[\s,，:：]+(\d{1,4})\s*户?\s*$/.exec(line) ?? []
    if (name === '' || Number(households) < 1 || Number(households) > 5_000) read.wrong.push(at + 1)
    else read.buildings.push({ name: name.trim().slice(0, 60), households: Number(households) })
  }
  return read
}

export const writeBuildings = (buildings: readonly Building[]): string =>
  buildings.map(({ name, households }) => `${name} ${households}`).join('\n')

/** A margin or share as it is typed, or null where it is none within the bounds. */
export function within(text: string | null, least: number, most: number): string | null {
  if (text === null || !/^\d{1,3}(\.\d)?$/.test(text)) return null
  return Number(text) >= least && Number(text) <= most ? text : null
}

/** The share that is satisfied, in whole percent for a bar. */
export const shareOf = (good: number, answers: number): number =>
  answers === 0 ? 0 : Math.round((good * 100) / answers)
