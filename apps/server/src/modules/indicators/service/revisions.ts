import { addDays } from '@jiheng/kernel/base'
import { REVIEWS_NEEDED, reviewStanding } from '@jiheng/kernel/indicator'
import { lintDefinition } from '@jiheng/kernel/indicator-lint'
import type { Locale } from '@jiheng/phrases'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Db, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween } from '../../audit/index.ts'
import { covers, permit } from '../../identity/index.ts'
import { completed } from '../definition.ts'
import type { AdoptionForm, ProposalForm, ReviewForm, RevisionQuery } from '../schema/revision.ts'
import {
  decide,
  findRevision,
  insertReview,
  insertRevision,
  listRevisions,
  lockRevision,
  type Revision,
} from '../store/revisions.ts'
import { endVersion, insertVersions, versionsOf } from '../store/versions.ts'
import { tell, type LibraryParts } from './parts.ts'

const PAGE = 50
const conflicts = {
  revision_once: 'revision_open_already',
  review_once: 'reviewed_already',
  indicator_version_overlaps: 'version_overlaps',
}

/** The life of a revision: proposed and looked through, reviewed by experts, adopted from a day on or refused. */
export function revising(parts: LibraryParts) {
  const { database, clock, identity } = parts
  const subjectOf = ({ id, code, definition }: Pick<Revision, 'id' | 'code' | 'definition'>) =>
    ({ kind: 'indicator_revision', id, label: `${code} ${definition.name}` }) as const

  return {
    async listRevisions(actor: Actor, { limit = PAGE, cursor, ...filter }: RevisionQuery) {
      return database.read(permit(actor, 'indicators:read'), async (db) => {
        const [proposedAt, id] = cursor === undefined ? [] : decodeCursor(cursor, 2)
        const after = id === undefined ? null : { proposedAt: String(proposedAt), id: String(id) }
        const found = await listRevisions(db, filter, after, limit + 1)
        const rows = found.slice(0, limit)
        const last = rows.at(-1)
        return { rows, nextCursor: found.length > limit && last ? encodeCursor([last.proposedAt, last.id]) : null }
      })
    },

    /** Throws `revision_not_found`. */
    getRevision: (actor: Actor, id: string): Promise<Revision> =>
      database.read(permit(actor, 'indicators:read'), (db) => revisionIn(db, id)),

    /**
     * Proposes an indicator, or a new version of one that is there. Throws `indicator_contradicts_itself`, `formula_unsound`,
     * `revision_open_by` whom, `revision_open_already` where it is out of reach, `organisation_not_found`.
     */
    async propose(
      actor: Actor,
      { code, organisationId, definition: form, why }: ProposalForm,
    ): Promise<{ id: string }> {
      const reach = permit(actor, 'indicators:propose')
      const definition = completed(form, actor.locale as Locale)
      const ownPath = await identity.pathInReach(reach, organisationId ?? actor.organisationId)
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const [open] = await listRevisions(tx, { state: 'proposed', code }, null, 1)
          if (open) throw new AppError('conflict', 'revision_open_by', { by: open.proposedBy })
          const [before] = await versionsOf(tx, code)
          const orgPath = before?.orgPath ?? ownPath
          const findings = lintDefinition(definition)
          const revision = {
            id: newId(),
            code,
            baseVersion: before?.version ?? null,
            orgPath,
            definition,
            findings,
            why,
          }
          await insertRevision(tx, revision, actor.accountId, clock.now().toISOString())
          tell(tx, parts, actor, {
            ...{ action: 'indicators.revision_proposed', subject: subjectOf(revision), orgPath, why },
            changes: changesBetween({ ...before }, { ...definition }),
          })
          return { id: revision.id }
        }),
      )
    },

    /** An expert's opinion. Throws `own_revision`, `reviewed_already`, `revision_decided`, `revision_not_found`. */
    review(actor: Actor, id: string, { verdict, opinion }: ReviewForm): Promise<{ id: string }> {
      return explainingConflicts(conflicts, () =>
        database.write(permit(actor, 'indicators:review'), async (tx) => {
          const revision = await openRevision(tx, id)
          if (revision.proposedById === actor.accountId) throw new AppError('rule_violated', 'own_revision')
          const reviewedAt = clock.now().toISOString()
          await insertReview(tx, id, { reviewerId: actor.accountId, verdict, opinion, reviewedAt })
          tell(tx, parts, actor, {
            ...{ action: 'indicators.revision_reviewed', subject: subjectOf(revision), orgPath: revision.orgPath },
            ...{ changes: { verdict: [null, verdict] }, why: opinion },
          })
          return { id }
        }),
      )
    },

    /**
     * Makes a reviewed proposal the next version from a day on; the version before ends the day before. Throws `reviews_missing`,
     * `revision_outdated`, `effective_from_unsuitable`, `revision_decided`, `revision_not_found`.
     */
    adopt(actor: Actor, id: string, { effectiveFrom, why }: AdoptionForm): Promise<{ id: string }> {
      const reach = permit(actor, 'indicators:adopt')
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const revision = await openRevision(tx, id)
          const { code, orgPath, definition, baseVersion } = revision
          if (!covers(reach, orgPath)) throw new AppError('not_found', 'revision_not_found')
          if (reviewStanding(revision.reviews.map(({ verdict }) => verdict)) !== 'agreed')
            throw new AppError('rule_violated', 'reviews_missing', { needed: REVIEWS_NEEDED })
          const [before] = await versionsOf(tx, code)
          if ((before?.version ?? null) !== baseVersion) throw new AppError('conflict', 'revision_outdated')
          const isEarly =
            effectiveFrom < clock.today() || (before !== undefined && effectiveFrom <= before.effectiveFrom)
          if (isEarly) throw new AppError('rule_violated', 'effective_from_unsuitable')
          const version = (before?.version ?? 0) + 1
          const [by, at] = [actor.accountId, clock.now().toISOString()]
          if (before) await endVersion(tx, code, before.version, addDays(effectiveFrom, -1))
          const next = { ...definition, code, version, orgPath, effectiveFrom, effectiveTo: null, why: revision.why }
          await insertVersions(tx, [next], { by, at })
          await decide(tx, id, { by, at, why, adopted: { version, effectiveFrom } })
          tell(tx, parts, actor, {
            ...{ action: 'indicators.version_adopted', subject: subjectOf(revision), orgPath, why },
            changes: { version: [baseVersion, version], effectiveFrom: [before?.effectiveFrom ?? null, effectiveFrom] },
          })
          return { id }
        }),
      )
    },

    /** Turns a proposal down. Throws `revision_decided`, `revision_not_found`. */
    refuse(actor: Actor, id: string, why: string): Promise<{ id: string }> {
      const reach = permit(actor, 'indicators:adopt')
      return database.write(reach, async (tx) => {
        const revision = await openRevision(tx, id)
        if (!covers(reach, revision.orgPath)) throw new AppError('not_found', 'revision_not_found')
        await decide(tx, id, { by: actor.accountId, at: clock.now().toISOString(), why, adopted: null })
        tell(tx, parts, actor, {
          ...{ action: 'indicators.revision_refused', subject: subjectOf(revision), orgPath: revision.orgPath, why },
        })
        return { id }
      })
    },
  }
}

async function revisionIn(db: Db, id: string): Promise<Revision> {
  const revision = await findRevision(db, id)
  if (!revision) throw new AppError('not_found', 'revision_not_found')
  return revision
}

async function openRevision(tx: Tx, id: string): Promise<Revision> {
  await lockRevision(tx, id)
  const revision = await revisionIn(tx, id)
  if (revision.state !== 'proposed') throw new AppError('conflict', 'revision_decided')
  return revision
}
