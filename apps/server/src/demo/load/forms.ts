import { addDays } from '@jiheng/kernel/base'
import { allExAnteItems, type ExAnteItem, type ExAnteMark } from '@jiheng/kernel/ex-ante'
import type { PastExAnte, PastForms } from '../../modules/evaluation/index.ts'
import type { DemoProject, Municipality } from '../shapes.ts'
import { chanceOf } from '../random.ts'
import { exAnteWords, formWords } from '../words/forms.ts'
import type { Loading } from './loading.ts'
import { loadPapers } from './papers.ts'

/** Projects whose forms are told first, and those of them whose papers are there to be read. */
const TOLD = 12
const WITH_PAPERS = 6
/** 事前绩效评估 is asked for of new projects and of large ones; how large is for the city to say, and here made up. */
const NEW_FROM_FEN = 1_000_000_000
const LARGE_FROM_FEN = 5_000_000_000
const states = {
  application: ['accepted', 'accepted', 'accepted', 'accepted', 'submitted', 'returned'],
  monitoring: ['accepted', 'submitted', 'returned', 'submitted', 'accepted', 'submitted'],
  self_evaluation: ['submitted', 'submitted', 'accepted'],
  evaluation_system: ['submitted'],
} as const satisfies Partial<Record<PastForms['kind'], PastForms['states']>>

/** Evaluations before the budget, and the official tables of the year in several states. */
export async function loadForms(loading: Loading, made: Municipality): Promise<void> {
  const { tx, reach, past, idOf } = loading
  const year = Number(made.startDay.slice(0, 4))
  const chosen = made.projects.filter(isUnderWay).slice(0, TOLD)
  const papers = await loadPapers(loading, chosen.slice(0, WITH_PAPERS))
  await past.evaluation.loadExAntes(
    tx,
    reach.actor,
    made.projects.flatMap((project) => exAnteOf(project, papers.get(project.key), idOf)),
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

/** The evaluation a project that had to have one had before its approval; nothing for those it was not asked of. */
function exAnteOf(
  { key, registered, timing }: DemoProject,
  papers: PastExAnte['evidence'] | undefined,
  idOf: Loading['idOf'],
): PastExAnte[] {
  const { totalInvestmentFen, class: kindOfWork } = registered.row
  const from = kindOfWork === 'new' ? NEW_FROM_FEN : LARGE_FROM_FEN
  if (timing.approvedOn === null || (totalInvestmentFen ?? 0) < from) return []
  const sheets = ['expert', 'finance'].map((assessor) => ({
    assessorId: idOf(assessor),
    marks: marksOf(`${key} ${assessor}`),
    opinion: exAnteWords.opinion,
  }))
  const about = { projectId: idOf(key), openedById: idOf('office'), evidence: papers ?? [...exAnteWords.evidence] }
  const [openedOn, concludedOn] = [addDays(timing.approvedOn, -28), addDays(timing.approvedOn, -9)]
  return [{ ...about, openedOn, concludedOn, sheets }]
}

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
