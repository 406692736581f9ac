import { reviewStanding, type Definition } from '@jiheng/kernel/indicator'
import { lintDefinition } from '@jiheng/kernel/indicator-lint'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { recordAll, type AuditEntry } from '../../audit/index.ts'
import { loadedEntry } from '../../projects/index.ts'
import { insertFigures, insertRates, type NewFigure, type RateRow } from '../store/figures.ts'
import { decide, insertReview, insertRevision, type Review } from '../store/revisions.ts'
import { insertVersions, pathOfOrganisation, versionsOf } from '../store/versions.ts'
import type { LibraryParts } from './parts.ts'

/** A revision of a unit's indicator as it went before the programme was there: proposed, reviewed, perhaps adopted. */
export type PastRevision = {
  code: string
  organisationId: string
  definition: Definition
  why: string
  proposed: { by: string; at: string }
  reviews: readonly Omit<Review, 'reviewer'>[]
  adopted?: { by: string; at: string; why: string; effectiveFrom: string }
}

export type PastLibrary = {
  revisions: readonly PastRevision[]
  figures: readonly Omit<NewFigure, 'id'>[]
  rates: readonly RateRow[]
}

/** What happened to the library before anybody worked with it here. */
export function history({ clock, projects }: LibraryParts) {
  return {
    /** Brings in revisions, figures and rates at once, each with its audit record. Adopted revisions are of new indicators. */
    async loadHistory(tx: Tx, actor: Actor, { revisions, figures, rates }: PastLibrary): Promise<void> {
      const entries: AuditEntry[] = []
      for (const revision of revisions) entries.push(await loadRevision(tx, revision))
      const told = figures.map((figure) => ({ id: newId(), ...figure }))
      await insertFigures(tx, told)
      await insertRates(tx, rates, { by: actor.accountId, at: clock.now().toISOString(), why: null })
      recordAll(tx, actor, clock.now(), entries)
      const ofProjects = told.map((figure) => loadedEntry('indicators.figure_recorded', 'figure', figure))
      await projects.recordPlaced(tx, actor, clock.now(), ofProjects)
    },
  }
}

async function loadRevision(tx: Tx, past: PastRevision): Promise<AuditEntry> {
  const { code, organisationId, definition, why, proposed, reviews, adopted } = past
  const orgPath = await pathOfOrganisation(tx, organisationId)
  const [before] = await versionsOf(tx, code)
  const findings = lintDefinition(definition)
  const revision = { id: newId(), code, baseVersion: before?.version ?? null, orgPath, definition, findings, why }
  await insertRevision(tx, revision, proposed.by, proposed.at)
  for (const review of reviews) await insertReview(tx, revision.id, review)
  if (adopted && reviewStanding(reviews.map(({ verdict }) => verdict)) === 'agreed') {
    const { by, at, effectiveFrom } = adopted
    const first = { ...definition, code, version: 1, orgPath, effectiveFrom, effectiveTo: null, why }
    await insertVersions(tx, [first], { by, at })
    await decide(tx, revision.id, { by, at, why: adopted.why, adopted: { version: 1, effectiveFrom } })
  }
  return {
    action: adopted ? 'indicators.version_adopted' : 'indicators.revision_proposed',
    subject: { kind: 'indicator_revision', id: revision.id, label: `${code} ${definition.name}` },
    ...{ orgPath, why },
  }
}
