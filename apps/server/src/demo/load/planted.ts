import { newId } from '../../platform/ids.ts'
import { plantedBook, type BudgetSource, type Host } from '../planted-book.ts'
import { plantedCases } from '../planted-cases.ts'
import type { DemoProject, Municipality } from '../shapes.ts'
import { placesOf } from '../store.ts'
import type { Loading } from './loading.ts'
import { keepPicture } from './picture.ts'

const sources: readonly BudgetSource[] = ['own', 'other', 'carried_over']

/** Projects under way that others of the demo's stories leave alone. */
const SPARED = 30

export type PlantedLead = { rule: string; projectId: string }

/** Writes the planted irregularities into the books and answers what should be found where. */
export async function loadPlanted(loading: Loading, made: Municipality): Promise<PlantedLead[]> {
  const { tx, reach, past } = loading
  const hosts = await hostsIn(loading, made)
  const book = plantedBook(made.startDay)
  const planted = plantedCases.map(({ rule, hosts: count, plant }): PlantedLead => {
    const [first, ...others] = hosts.splice(0, count)
    if (!first) throw new RangeError('too few projects to plant in')
    plant(book, [first, ...others], made.startDay)
    return { rule, projectId: first.projectId }
  })
  const { funds, parties } = book.rows()
  await past.funds.loadHistory(tx, reach.actor, funds)
  await past.leads.loadParties(tx, reach.actor, parties)
  return [...planted, await reusePicture(loading, made)]
}

async function hostsIn({ tx, idOf }: Loading, made: Municipality): Promise<Host[]> {
  const projects = made.projects.filter(isSuitable).slice(SPARED)
  const places = await placesOf(
    tx,
    projects.map(({ key }) => idOf(key)),
  )
  const names = new Map(made.organisations.map(({ key, name }) => [key, name]))
  return projects.map(({ key, ownerKey, contractorKey, words }) => ({
    projectId: idOf(key),
    orgPath: places.get(idOf(key)) ?? '',
    ownerName: names.get(ownerKey) ?? '',
    contractorName: names.get(contractorKey ?? '') ?? '',
    source: sources.find((source) => !words.sources.includes(source)) ?? 'carried_over',
    recordedBy: idOf('finance'),
    signedBy: idOf('office'),
  }))
}

const isSuitable = ({ situation, organisation, contractorKey }: DemoProject): boolean =>
  situation.phase === 'active' &&
  situation.isSecret === undefined &&
  situation.money === undefined &&
  organisation.startsWith('qz') &&
  contractorKey !== null

/** One picture under the newest reports of two projects. */
async function reusePicture(loading: Loading, made: Municipality): Promise<PlantedLead> {
  const accepted = made.progress.reports.filter(({ row }) => row.state === 'accepted')
  const suitable = new Set(
    made.projects
      .filter(isSuitable)
      .slice(SPARED)
      .map(({ key }) => key),
  )
  const newest = new Map(
    accepted.filter(({ row }) => suitable.has(row.projectId)).map(({ row }) => [row.projectId, row]),
  )
  const [first, second] = [...newest.values()].slice(-2)
  if (!first || !second) throw new RangeError('no reports to put a picture under')
  const pictures = await Promise.all(
    [first, second].map((row) =>
      keepPicture(loading, {
        reportKey: row.id,
        projectKey: row.projectId,
        reporter: row.reporterId,
        name: `合成演示-异常示意-${newId().slice(-6)}.png`,
        donePercent: 40,
        drawnAs: 'planted',
        taken: null,
      }),
    ),
  )
  await loading.past.progress.loadHistory(loading.tx, loading.reach.actor, { evidence: pictures })
  return { rule: 'evidence_reused', projectId: loading.idOf(first.projectId) }
}
