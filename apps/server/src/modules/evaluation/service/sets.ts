import { decimal, yearOf } from '@jiheng/kernel/base'
import { checkWeights } from '@jiheng/kernel/scoring'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { covers, permit } from '../../identity/index.ts'
import { kernelSet, type SetIndicator, type SetVersion } from '../question.ts'
import type { SetForm, VersionForm } from '../schema.ts'
import { unknownVersions, versionKey } from '../store/library.ts'
import { findSet, insertSet, insertVersion, listSets } from '../store/sets.ts'
import type { EvaluationParts } from './parts.ts'

/** Sets of indicators: made once, changed by new versions only. */
export function setKeeping({ database, clock, identity }: EvaluationParts) {
  const stamp = (actor: Actor) => ({ by: actor.accountId, at: clock.now().toISOString() })
  const traced = async (
    tx: Tx,
    actor: Actor,
    action: string,
    set: SetVersion,
  ): Promise<{ id: string; version: number }> => {
    const changes = {
      version: [set.version === 1 ? null : set.version - 1, set.version],
      indicators: [null, set.indicators],
    } satisfies Record<string, [unknown, unknown]>
    record(tx, actor, clock.now(), {
      action,
      subject: { kind: 'indicator_set', id: set.id, label: set.name },
      orgPath: set.orgPath,
      changes,
      why: set.why,
    })
    return { id: set.id, version: set.version }
  }
  return {
    listSets: (actor: Actor): Promise<SetVersion[]> => database.read(permit(actor, 'evaluation:read'), listSets),

    /** One version of a set, the newest when none is told. Throws `indicator_set_not_found`. */
    async getSet(actor: Actor, id: string, version?: number): Promise<SetVersion> {
      const set = await database.read(permit(actor, 'evaluation:read'), (db) => findSet(db, id, version))
      if (!set) throw new AppError('not_found', 'indicator_set_not_found')
      return set
    },

    /** Throws `weights_do_not_sum` and the other weight problems, `indicator_unsuitable`, `indicator_not_found`, `indicator_set_name_taken`, `organisation_not_found`. */
    async createSet(
      actor: Actor,
      { name, kinds, organisationId = actor.organisationId, ...form }: SetForm,
    ): Promise<{ id: string; version: number }> {
      const reach = permit(actor, 'evaluation:write')
      const orgPath = await identity.pathInReach(reach, organisationId)
      const set = checked({ id: newId(), name, kinds, orgPath, version: 1, fromYear: 1990 }, form)
      return explainingConflicts({ indicator_set_name_key: 'indicator_set_name_taken' }, () =>
        database.write(reach, async (tx) => {
          await refuseUnknown(tx, set)
          await insertSet(tx, set, stamp(actor))
          await insertVersion(tx, set, stamp(actor))
          return traced(tx, actor, 'evaluation.set_created', set)
        }),
      )
    },

    /** Adds a version to a set made in reach; projects keep the one they were given. Throws like `createSet`, and `indicator_set_not_found`. */
    async reviseSet(actor: Actor, id: string, form: VersionForm): Promise<{ id: string; version: number }> {
      const reach = permit(actor, 'evaluation:write')
      return database.write(reach, async (tx) => {
        const before = await findSet(tx, id)
        if (!before || !covers(reach, before.orgPath)) throw new AppError('not_found', 'indicator_set_not_found')
        const { name, kinds, orgPath } = before
        const fromYear = Math.max(before.fromYear, yearOf(clock.today()))
        const set = checked({ id, name, kinds, orgPath, version: before.version, fromYear }, form)
        await refuseUnknown(tx, set, before.indicators)
        const version = await insertVersion(tx, set, stamp(actor))
        return traced(tx, actor, 'evaluation.set_revised', { ...set, version })
      })
    },
  }
}

/** The library has what a set names; what it named before stays. */
async function refuseUnknown(tx: Tx, { indicators }: SetVersion, before: readonly SetIndicator[] = []): Promise<void> {
  const kept = new Set(before.flatMap(({ library }) => (library ? [versionKey(library)] : [])))
  const named = indicators.flatMap(({ library }) => (library && !kept.has(versionKey(library)) ? [library] : []))
  const unknown = named.length > 0 ? await unknownVersions(tx, named) : []
  if (unknown.length === 0) return
  const fields = indicators.flatMap(({ library }, at) =>
    library && unknown.includes(library) ? [{ field: `indicators.${at}.library`, reason: 'indicator_not_found' }] : [],
  )
  throw new AppError('invalid_input', 'indicator_not_found', {}, fields)
}

function checked(
  about: Pick<SetVersion, 'id' | 'name' | 'kinds' | 'orgPath' | 'version' | 'fromYear'>,
  { mark = 'U', source, ...form }: VersionForm,
): SetVersion {
  const set: SetVersion = {
    ...about,
    ...form,
    mark,
    source: source ?? null,
    indicators: form.indicators.map(completed),
  }
  const weights = checkWeights(kernelSet(set, {}))
  if (weights.ok) return set
  const params =
    weights.problem === 'weights_do_not_sum'
      ? { sum: decimal.canonical(weights.sum), expected: decimal.canonical(weights.expected) }
      : {}
  throw new AppError('invalid_input', weights.problem, params, [
    { field: 'indicators', reason: weights.problem, params },
  ])
}

function completed(told: VersionForm['indicators'][number], at: number): SetIndicator {
  const { kind, sign = null, target = null, unit = null, targetText = null, measuredBy = null, ...more } = told
  const { library = null, ...about } = more
  const isNumeric = sign !== null && target !== null && unit !== null && targetText === null
  const isWorded = sign === null && target === null && unit === null && targetText !== null && measuredBy === null
  if (kind === 'quantitative' ? !isNumeric : !isWorded) {
    throw new AppError('invalid_input', 'indicator_unsuitable', {}, [
      { field: `indicators.${at}`, reason: 'indicator_unsuitable' },
    ])
  }
  return { ...about, kind, sign, target, unit, targetText, measuredBy, library }
}
