import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import type { FigureForm, RateForm } from '../schema/figure.ts'
import { insertFigures, insertRates, listFigures, listRates, type Figure, type NewFigure } from '../store/figures.ts'
import { factOf } from '../vocabulary.ts'
import { tell, type LibraryParts } from './parts.ts'

/** Figures only people can tell, and the rates that turn foreign money into yuan. */
export function figures(parts: LibraryParts) {
  const { database, clock, projects } = parts
  return {
    /** Throws `project_not_found`. */
    listFigures(actor: Actor, projectId: string): Promise<Figure[]> {
      return database.read(permit(actor, 'evaluation:read'), async (db) => {
        const [place] = await projects.namedPlaces(db, [projectId])
        if (!place) throw new AppError('not_found', 'project_not_found')
        return listFigures(db, projectId)
      })
    },

    /** Throws `figure_unknown`, `figure_currency_unsuitable`, `day_not_come`, `evidence_not_named`, `project_not_found`. */
    recordFigure(actor: Actor, projectId: string, form: FigureForm): Promise<{ id: string }> {
      return database.write(permit(actor, 'evaluation:score'), async (tx) => {
        const project = await projects.lock(tx, projectId)
        const figure = {
          ...checked(form, clock.today()),
          projectId,
          recordedBy: actor.accountId,
          recordedAt: clock.now().toISOString(),
        }
        await insertFigures(tx, [figure])
        tell(tx, parts, actor, {
          ...{ action: 'indicators.figure_recorded', projectId, orgPath: project.org_path },
          subject: { kind: 'figure', id: figure.id, label: form.name },
          changes: { value: [null, form.value], day: [null, form.day], currency: [null, figure.currency] },
        })
        return { id: figure.id }
      })
    },

    listRates: (actor: Actor, currency?: string, until?: string) =>
      database.read(permit(actor, 'indicators:read'), (db) => listRates(db, currency, until)),

    /** Keeps published rates; one that is there is never changed. Throws `rate_known`, `day_not_come`. */
    recordRates(actor: Actor, { rates }: RateForm): Promise<{ recorded: number }> {
      const today = clock.today()
      if (rates.some(({ day }) => day > today)) throw new AppError('invalid_input', 'day_not_come')
      return explainingConflicts({ rate_pkey: 'rate_known' }, () =>
        database.write(permit(actor, 'indicators:adopt'), async (tx) => {
          await insertRates(tx, rates, actor.accountId, clock.now().toISOString())
          const days = rates.map(({ currency, day, per, yuan }) => `${day} ${per} ${currency} = ${yuan}`)
          tell(tx, parts, actor, {
            ...{ action: 'indicators.rates_recorded', orgPath: actor.organisationPath },
            subject: { kind: 'exchange_rate', id: rates[0]?.day ?? today },
            changes: { rates: [null, days] },
          })
          return { recorded: rates.length }
        }),
      )
    },
  }
}

function checked(form: FigureForm, today: string): Omit<NewFigure, 'projectId' | 'recordedBy' | 'recordedAt'> {
  const refuse = (field: string, reason: string): never => {
    throw new AppError('invalid_input', reason, {}, [{ field, reason }])
  }
  const { name, day, value, currency, reference = '', evidenceLevel, evidence = '' } = form
  const known = factOf(name)
  if (known?.from !== 'reported') refuse('name', 'figure_unknown')
  if ((currency !== undefined) !== (known?.isMoney === true)) refuse('currency', 'figure_currency_unsuitable')
  if (day > today) refuse('day', 'day_not_come')
  if (evidenceLevel === 2 && evidence.trim() === '') refuse('evidence', 'evidence_not_named')
  const level = evidenceLevel === 2 ? 2 : 3
  return { id: newId(), name, day, value, currency: currency ?? null, reference, evidenceLevel: level, evidence }
}
