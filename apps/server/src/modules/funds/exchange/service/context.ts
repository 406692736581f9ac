import type { Balances } from '@jiheng/kernel/ledger'
import type { Db } from '../../../../platform/db/database.ts'
import { nameKey } from '../../../projects/index.ts'
import { balancesOf } from '../../store/postings.ts'
import {
  contractsOf,
  linesOf,
  namedProjects,
  ownEntries,
  usedReferences,
  waitingRequests,
  type KnownContract,
  type KnownLine,
  type KnownProject,
  type OwnEntry,
  type WaitingRequest,
} from '../store/context.ts'
import { lastTellings, type FinanceEntryRow } from '../store/entries.ts'
import type { Told } from '../told.ts'

/** Everything entries are judged by, read once for all of them. */
export type Context = {
  projects: ReadonlyMap<string, KnownProject>
  projectsNamed(told: Told): KnownProject[]
  lines: ReadonlyMap<string, KnownLine[]>
  contracts: ReadonlyMap<string, KnownContract[]>
  /** By contract. */
  requests: ReadonlyMap<string, WaitingRequest[]>
  /** As they stand after what was judged so far. */
  balances: Map<string, Balances>
  /** What is left of the agreed advance, by contract, read when first asked for. */
  advances: Map<string, number>
  own: ReadonlyMap<string, OwnEntry>
  ownOf: ReadonlyMap<string, OwnEntry[]>
  used: Set<string>
  /** Last tellings by project and key, and by project, system and the system's own name. */
  tellings: ReadonlyMap<string, FinanceEntryRow>
  byExternal: ReadonlyMap<string, FinanceEntryRow>
}

export async function readContext(db: Db, told: readonly Told[]): Promise<Context> {
  const projects = await namedProjects(db, told)
  const ids = projects.map(({ id }) => id)
  const own = await ownEntries(db, ids)
  const tellings = await lastTellings(db, ids)
  const byId = new Map(projects.map((project) => [project.id, project]))
  const byCode = new Map(
    projects.flatMap((project) => (project.code === null ? [] : [[project.code, project] as const])),
  )
  const byName = Map.groupBy(projects, ({ name }) => nameKey(name))
  return {
    projects: byId,
    projectsNamed: ({ projectId, projectCode, projectName }) => {
      const sure = projectId === undefined ? byCode.get(projectCode ?? '') : byId.get(projectId)
      if (sure || projectId !== undefined) return sure ? [sure] : []
      return projectName === undefined ? [] : (byName.get(nameKey(projectName)) ?? [])
    },
    lines: Map.groupBy(await linesOf(db, ids), ({ projectId }) => projectId),
    contracts: Map.groupBy(await contractsOf(db, ids), ({ projectId }) => projectId),
    requests: Map.groupBy(await waitingRequests(db, ids), ({ contractId }) => contractId),
    balances: await balancesOf(db, ids),
    advances: new Map(),
    own: new Map(own.map((entry) => [entry.id, entry])),
    ownOf: Map.groupBy(own, ({ projectId }) => projectId),
    used: await usedReferences(db, ids),
    tellings: new Map(tellings.map((telling) => [`${telling.projectId} ${telling.key}`, telling])),
    byExternal: new Map(
      tellings.flatMap((telling) =>
        telling.system === null
          ? []
          : [[`${telling.projectId} ${telling.system} ${telling.externalId}`, telling] as const],
      ),
    ),
  }
}
