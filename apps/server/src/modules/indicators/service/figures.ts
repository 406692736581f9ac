import { yearOf } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { may, permit } from '../../identity/index.ts'
import type { FigureForm, RateForm } from '../schema/figure.ts'
import {
  countingFigure,
  insertFigures,
  insertRates,
  listFigures,
  listRates,
  nameOfFigure,
  type NewFigure,
  type RateVersion,
  type ToldFigure,
} from '../store/figures.ts'
import { factOf } from '../vocabulary.ts'
import { neededFigures, type NeededFigure } from './needed.ts'
import { tell, type LibraryParts } from './parts.ts'

export type FiguresFound = { told: ToldFigure[]; needed: NeededFigure[]; year: number; mayRecord: boolean }

/** Figures only people can tell, and the rates that turn foreign money into yuan. */
export function figures(parts: LibraryParts) {
  const { database, clock, projects } = parts
  return {
    /** Throws `project_not_found`. */
    listFigures(actor: Actor, projectId: string): Promise<FiguresFound> {
      return database.read(permit(actor, 'evaluation:read'), async (db) => {
        const [place] = await projects.namedPlaces(db, [projectId])
        if (!place) throw new AppError('not_found', 'project_not_found')
        const today = clock.today()
        return {
          told: await listFigures(db, projectId),
          needed: await neededFigures(db, projectId, today),
          year: yearOf(today),
          mayRecord: may(actor, 'evaluation:score', { orgPath: place.orgPath, projectId }),
        }
      })
    },

    /**
     * Tells a figure; one told of the same day and voucher, or the one it names, counts no longer. Throws `figure_unknown`,
     * `figure_currency_unsuitable`, `day_not_come`, `evidence_not_named`, `figure_not_found`, `figure_replaced_already`,
     * `correction_needs_reason`, `project_not_found`.
     */
    recordFigure(actor: Actor, projectId: string, form: FigureForm): Promise<{ id: string }> {
      return explainingConflicts({ figure_replaced_once: 'figure_replaced_already' }, () =>
        database.write(permit(actor, 'evaluation:score'), async (tx) => {
          const project = await projects.lock(tx, projectId)
          const told = checked(form, clock.today())
          const same = await countingFigure(tx, projectId, told)
          if (form.replaces !== undefined) {
            if ((await nameOfFigure(tx, projectId, form.replaces)) !== form.name)
              throw new AppError('not_found', 'figure_not_found')
            if (same !== null && same !== form.replaces) refuse('day', 'figure_told_already')
          }
          const replaces = form.replaces ?? same
          const why = replaces === null ? null : (form.why ?? null)
          const by = { recordedBy: actor.accountId, recordedAt: clock.now().toISOString() }
          await insertFigures(tx, [{ ...told, projectId, replaces, why, ...by }])
          tell(tx, parts, actor, {
            ...{ action: 'indicators.figure_recorded', projectId, year: yearOf(form.day), orgPath: project.org_path },
            subject: { kind: 'figure', id: told.id, label: form.name },
            changes: {
              ...{ value: [null, form.value], day: [null, form.day], currency: [null, told.currency] },
              ...(replaces !== null && { replaces: [null, replaces] }),
            },
            ...(why !== null && { why }),
          })
          return { id: told.id }
        }),
      )
    },

    /** Published rates with all their versions, and whether the reader may keep more. */
    listRates: async (
      actor: Actor,
      currency?: string,
      until?: string,
    ): Promise<{ rates: RateVersion[]; mayRecord: boolean }> => ({
      rates: await database.read(permit(actor, 'indicators:read'), (db) => listRates(db, currency, until)),
      mayRecord: may(actor, 'indicators:adopt', { orgPath: actor.organisationPath }),
    }),

    /**
     * Keeps published rates. One that is there stays; with a reason it gets a new version, at which money of its day counts from now
     * on. Throws `rate_known`, `day_not_come`.
     */
    recordRates(actor: Actor, { rates, why }: RateForm): Promise<{ recorded: number }> {
      const today = clock.today()
      if (rates.some(({ day }) => day > today)) throw new AppError('invalid_input', 'day_not_come')
      return explainingConflicts({ rate_pkey: 'rate_known' }, () =>
        database.write(permit(actor, 'indicators:adopt'), async (tx) => {
          const stamp = { by: actor.accountId, at: clock.now().toISOString(), why: why ?? null }
          await insertRates(tx, rates, stamp)
          const days = rates.map(({ currency, day, per, yuan }) => `${day} ${per} ${currency} = ${yuan}`)
          const year = Math.min(...rates.map(({ day }) => yearOf(day)))
          tell(tx, parts, actor, {
            ...{ action: 'indicators.rates_recorded', year, orgPath: actor.organisationPath },
            subject: { kind: 'exchange_rate', id: rates[0]?.day ?? today },
            changes: { rates: [null, days] },
            ...(why !== undefined && { why }),
          })
          return { recorded: rates.length }
        }),
      )
    },
  }
}

function refuse(field: string, reason: string): never {
  throw new AppError('invalid_input', reason, {}, [{ field, reason }])
}

function checked(
  form: FigureForm,
  today: string,
): Omit<NewFigure, 'projectId' | 'recordedBy' | 'recordedAt' | 'replaces' | 'why'> {
  const { name, day, value, currency, reference = '', evidenceLevel, evidence = '', replaces, why } = form
  const known = factOf(name)
  if (known?.from !== 'reported') refuse('name', 'figure_unknown')
  if ((currency !== undefined) !== (known?.isMoney === true)) refuse('currency', 'figure_currency_unsuitable')
  if (day > today) refuse('day', 'day_not_come')
  if (replaces !== undefined && why === undefined) refuse('why', 'correction_needs_reason')
  if (evidenceLevel === 2 && evidence.trim() === '') refuse('evidence', 'evidence_not_named')
  const level = evidenceLevel === 2 ? 2 : 3
  return { id: newId(), name, day, value, currency: currency ?? null, reference, evidenceLevel: level, evidence }
}
