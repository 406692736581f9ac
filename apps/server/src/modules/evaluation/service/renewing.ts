import { yearOf } from '@jiheng/kernel/base'
import { SYSTEM_ACCOUNT, systemReach } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { record } from '../../audit/index.ts'
import type { SetIndicator, SetVersion } from '../question.ts'
import { libraryOf, lockRenewal, versionKey, type LibraryIndicator } from '../store/library.ts'
import { insertVersion, listSets } from '../store/sets.ts'
import type { EvaluationParts } from './parts.ts'

const reach = systemReach('indicator sets')

/** Sets follow the library: a year that begins under a newer version of an indicator gets a version of the set that says so. */
export function setRenewing({ database, clock }: Pick<EvaluationParts, 'database' | 'clock'>) {
  const renewIn = async (tx: Tx, year: number): Promise<number> => {
    const sets = await listSets(tx)
    const library = await libraryOf(tx, sets.flatMap(namedIn), `${year}-01-01`)
    const stale = sets.filter((set) => set.fromYear <= year && namedIn(set).some((one) => library.newer.has(one.code)))
    for (const set of stale) await renew(tx, set, library, year)
    return stale.length
  }

  const renew = async (tx: Tx, set: SetVersion, library: Library, year: number): Promise<void> => {
    const indicators = set.indicators.map((indicator) => renewed(indicator, library))
    const changed = indicators.filter((one, at) => one !== set.indicators[at])
    const why = `${changed.map(({ library: of }) => `${of?.code} v${of?.version}`).join(', ')}`
    const next = { ...set, indicators, why, fromYear: year }
    const version = await insertVersion(tx, next, { by: SYSTEM_ACCOUNT, at: clock.now().toISOString() })
    record(tx, reach.actor, clock.now(), {
      action: 'evaluation.set_renewed',
      subject: { kind: 'indicator_set', id: set.id, label: set.name },
      orgPath: set.orgPath,
      changes: { version: [set.version, version], indicators: [null, changed], fromYear: [set.fromYear, year] },
    })
  }

  return {
    /** Renews the sets for this year and the next; returns how many versions are new. */
    renewSets: (): Promise<number> =>
      database.write(reach, async (tx) => {
        await lockRenewal(tx)
        const year = yearOf(clock.today())
        return (await renewIn(tx, year)) + (await renewIn(tx, year + 1))
      }),
  }
}

type Library = Awaited<ReturnType<typeof libraryOf>>

const namedIn = ({ indicators }: SetVersion) => indicators.flatMap(({ library }) => library ?? [])

/** What the set has as the library had it becomes what the library has now; what the set has otherwise stays. */
function renewed(indicator: SetIndicator, { newer, named }: Library): SetIndicator {
  const { library } = indicator
  const next = library && newer.get(library.code)
  if (!next || next.nature !== indicator.kind) return indicator
  const before = named.get(versionKey(library))
  const changed = followed.filter((key) => before === undefined || indicator[key] === before[key])
  const taken = Object.fromEntries(changed.map((key) => [key, next[key]])) as Partial<Pick<SetIndicator, Followed>>
  const kept = {
    target: taken.target ?? indicator.target,
    targetText: indicator.kind === 'quantitative' ? null : (taken.targetText ?? indicator.targetText),
  }
  return { ...indicator, ...taken, ...kept, library: { code: library.code, version: next.version } }
}

type Followed = keyof LibraryIndicator & ('name' | 'level1' | 'level2' | 'sign' | 'target' | 'unit' | 'targetText')
const followed: readonly Followed[] = ['name', 'level1', 'level2', 'sign', 'target', 'unit', 'targetText']
