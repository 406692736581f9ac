import type { CallInput } from '@jiheng/api'
import type { Person, World } from './world.ts'

let count = 0
/** A code nobody has. */
export const newCode = (): string => `ZZ-SX-${String(++count).padStart(3, '0')}`

export const proposalOf = (name: string, code = newCode()): CallInput<'proposeIndicator'>['body'] => ({
  code,
  why: '试行',
  definition: {
    ...{
      name,
      tree: 'form',
      level1: 'output',
      level2: '时效指标',
      kinds: [],
      nature: 'quantitative',
      direction: 'more',
    },
    ...{ sign: '≥', target: '95', unit: '%', weight: '10', weightMin: '5', weightMax: '15', source: 'manual' },
    ...{ reportedBy: '建设单位', evidenceLevel: 2, evidence: '确认单', rule: 'proportional', rules: ['proportional'] },
    ...{
      basis: '本单位办法',
      explanation: '按期完成的占到期的比例。',
      standard: '达到95%得满分；未达到的按比例计分。',
    },
  },
})

/** An indicator of a unit's own, adopted after two experts agreed, and a revision of another one that waits. */
export async function setIndicators(world: World, mark: string, office: Person, organisationId: string) {
  const propose = (name: string): Promise<{ id: string; code: string }> =>
    office.call('proposeIndicator', { body: { ...proposalOf(name), organisationId } })
  const { id, code } = await propose(`${mark}按期完成率`)
  for (const expert of [await world.signIn('expert'), await world.signIn('expert')])
    await expert.call('reviewIndicatorRevision', { path: { id }, body: { verdict: 'agree', opinion: mark } })
  await office.call('adoptIndicatorRevision', { path: { id }, body: { effectiveFrom: '2026-03-02', why: '试行' } })
  const waiting = await propose(`${mark}按期移交率`)
  return { indicatorCode: code, indicatorRevision: waiting.id }
}
