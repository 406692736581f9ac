import { allExAnteItems, type ExAnteItem, type ExAnteMark } from '@jiheng/kernel/ex-ante'
import type { PastForms } from '../../modules/evaluation/index.ts'
import type { DemoProject, Municipality } from '../shapes.ts'
import { chanceOf } from '../random.ts'
import { exAnteWords, formWords } from '../words/forms.ts'
import type { Loading } from './loading.ts'

/** Projects that were evaluated before their budget; among them and others forms are told. */
const ASSESSED = 12
const states = {
  application: ['accepted', 'accepted', 'accepted', 'accepted', 'submitted', 'returned'],
  monitoring: ['accepted', 'submitted', 'returned', 'submitted', 'accepted', 'submitted'],
  self_evaluation: ['submitted', 'submitted', 'accepted'],
  evaluation_system: ['submitted'],
} as const satisfies Partial<Record<PastForms['kind'], PastForms['states']>>

/** Evaluations before the budget, and the official tables of the year in several states. */
export async function loadForms({ tx, reach, past, idOf }: Loading, made: Municipality): Promise<void> {
  const year = Number(made.startDay.slice(0, 4))
  const chosen = made.projects.filter(isUnderWay).slice(0, ASSESSED)
  await past.evaluation.loadExAntes(
    tx,
    reach.actor,
    chosen.map(({ key }) => ({
      projectId: idOf(key),
      openedById: idOf('office'),
      evidence: [...exAnteWords.evidence],
      sheets: ['expert', 'finance'].map((assessor) => ({
        assessorId: idOf(assessor),
        marks: marksOf(`${key} ${assessor}`),
        opinion: exAnteWords.opinion,
      })),
    })),
  )
  const by = { submittedById: idOf('office'), reviewedById: idOf('finance'), opinion: formWords.opinion }
  const projectIds = [
    ...chosen,
    ...made.projects.filter((project) => isUnderWay(project) && !chosen.includes(project)),
  ].map(({ key }) => idOf(key))
  for (const kind of ['application', 'monitoring', 'self_evaluation', 'evaluation_system'] as const)
    await past.evaluation.loadForms(tx, reach.actor, {
      ...by,
      year,
      kind,
      projectIds,
      states: states[kind],
      drafts: 3,
      words: wordsFor,
    })
}

const isUnderWay = ({ situation, organisation, contractorKey }: DemoProject): boolean =>
  situation.phase === 'active' && situation.isSecret !== true && contractorKey !== null && organisation.startsWith('qz')

/** Mostly good marks; the same ones each time the demo is made. */
function marksOf(seed: string): Record<ExAnteItem, ExAnteMark> {
  const chance = chanceOf(seed)
  const mark = (): ExAnteMark => chance.one(['excellent', 'excellent', 'good', 'good', 'fair'] as const)
  return Object.fromEntries(allExAnteItems.map((item) => [item, mark()])) as Record<ExAnteItem, ExAnteMark>
}

const wordsFor = (key: string): string => {
  const column = key.slice(key.lastIndexOf('.') + 1)
  return formWords.cells[column] ?? formWords.other
}
