import { phraseOf, type Locale } from '@jiheng/phrases'
import { fieldsOf, type FinanceValues } from './reader/index.ts'
import type { FinanceListShape, FinanceRowShape, StatementPictureShape } from './schema.ts'
import type { IntakeAnswer } from './service/intake.ts'
import type { StatementPicture } from './service/matching.ts'
import type { FinanceListRow, ShownRow } from './store/lists.ts'
import type { BookedPayment } from './store/statements.ts'
import { outcomes, type Changes, type Problem } from './told.ts'

const said = (locale: Locale, { key, params }: Problem) => ({
  reason: key,
  message: phraseOf(locale, key, params),
})
const changesOf = (changes: Changes) => Object.entries(changes).map(([field, [old, now]]) => ({ field, old, now }))

export function presentList(list: FinanceListRow, locale: Locale): FinanceListShape {
  const { summary } = list
  return {
    ...{ id: list.id, kind: list.kind, state: list.state, fileName: list.fileName, fileSize: list.fileSize },
    organisation: { id: list.organisationId, name: list.organisationName },
    problem: list.problem && said(locale, list.problem),
    summary: summary && {
      ...{ sheets: summary.sheets, sheet: summary.sheet, header: summary.header, columns: summary.columns },
      ...{ fields: [...fieldsOf(list.kind)], missing: summary.missing, counts: summary.counts },
    },
    counts: list.counts,
    ...{
      createdBy: list.createdByName,
      createdAt: list.createdAt,
      confirmedAt: list.confirmedAt,
      version: list.version,
    },
  }
}

export function presentRow(row: ShownRow, locale: Locale): FinanceRowShape {
  const told = row.told as FinanceValues
  return {
    row: row.rowNumber,
    outcome: row.outcome,
    project: row.projectId === null ? null : { id: row.projectId, name: row.projectName ?? '' },
    said: {
      projectCode: told.projectCode ?? null,
      projectName: told.projectName ?? null,
      day: told.day ?? null,
      amountFen: told.amountFen ?? null,
      year: told.year ?? null,
      source: (told.source ?? null) as FinanceRowShape['said']['source'],
      referenceNo: told.referenceNo ?? null,
      payeeName: told.payeeName ?? null,
      contractNumber: told.contractNumber ?? null,
      note: told.note ?? null,
    },
    changes: changesOf(row.changes),
    problems: row.problems.map(({ severity, cell, ...problem }) => ({ severity, cell, ...said(locale, problem) })),
    movementId: row.movementId,
  }
}

export function presentIntake(answers: readonly IntakeAnswer[], locale: Locale) {
  const counts = Object.fromEntries(
    outcomes.map((each) => [each, answers.filter(({ outcome }) => outcome === each).length]),
  )
  return {
    counts: counts as Record<(typeof outcomes)[number], number>,
    results: answers.map(({ externalId, outcome, projectId, movementId, changes, problem }) => ({
      ...{ externalId, outcome, projectId, movementId, changes: changesOf(changes) },
      problem: problem && said(locale, problem),
    })),
  }
}

const presentPayment = (payment: BookedPayment) => ({
  id: payment.id,
  project: { id: payment.projectId, name: payment.projectName },
  ...{ day: payment.day, amountFen: payment.amountFen },
  payeeName: payment.payeeName ?? null,
  referenceNo: payment.referenceNo ?? null,
})

export function presentStatements(picture: StatementPicture, locale: Locale): StatementPictureShape {
  const { from, to, payments } = picture
  const rows = picture.rows.map((row) => {
    const { match } = row
    const level = row.movementId === null ? (match?.level ?? 'none') : 'confirmed'
    const found = row.movementId ?? (match && match.level !== 'none' ? match.paymentId : null)
    const payment = found === null ? undefined : payments.get(found)
    return {
      ...{ id: row.id, listId: row.listId, row: row.rowNumber, day: row.day, amountFen: row.amountFen },
      ...{ payeeName: row.payeeName ?? null, account: row.account, referenceNo: row.referenceNo ?? null },
      ...{ note: row.note ?? null, level: level as 'confirmed' | 'sure' | 'likely' | 'none' },
      reasons:
        match && match.level !== 'none'
          ? match.reasons.map(({ reason, ...params }) => said(locale, { key: `reconcile.reason.${reason}`, params }))
          : [],
      payment: payment ? presentPayment(payment) : null,
      others: (match?.others ?? []).slice(0, 5).flatMap((id) => {
        const other = payments.get(id)
        return other ? [presentPayment(other)] : []
      }),
      confirmed: row.confirmedAt === null ? null : { by: row.confirmedByName, at: row.confirmedAt },
    }
  })
  const count = (wanted: string): number => rows.filter(({ level }) => level === wanted).length
  return {
    ...{ from, to, rows, unmatched: picture.unmatched.map(presentPayment) },
    counts: {
      ...{ confirmed: count('confirmed'), sure: count('sure'), likely: count('likely'), none: count('none') },
      unmatchedPayments: picture.unmatched.length,
    },
  }
}
