import type { Note } from '@jiheng/kernel/base'
import { toldExample, toldFinding } from '@jiheng/kernel/indicator-lint'
import {
  checkForm,
  gridOf,
  nameOf,
  prefilled,
  reportSections,
  type Difference,
  type FormCell,
  type FormFinding,
  type OfficialForm as Form,
} from '@jiheng/kernel/official-form'
import { phraseOf, type Locale } from '@jiheng/phrases'
import { cellAddress } from '@jiheng/spreadsheet'
import type { Actor } from '../../platform/actor.ts'
import { may, type Permission } from '../identity/index.ts'
import { wordsOf, sayOfficially } from './form-paper.ts'
import type { FormComparison, FormList, OfficialForm } from './schema/forms.ts'
import type { FormPage } from './service/forms/listing.ts'
import type { FormFound } from './service/forms/open.ts'
import type { FormComparison as Compared } from './service/forms/papers.ts'
import type { ListedForm, ListedStatus } from './store/forms.ts'

type Place = { projectId: string; orgPath: string }

const moves = { none: 'unit', draft: 'unit', returned: 'unit', submitted: 'reviewer', accepted: 'nobody' } as const

const said = (locale: Locale, { key, params }: Note): string => phraseOf(locale, key, params)

/** The name of a cell in the reader's language: the row, then the column. */
function namesIn(form: Form, locale: Locale) {
  return (key: string): string => {
    const { row, cell } = nameOf(form, key)
    const column = said(locale, cell).replaceAll('\n', '')
    return row === null ? column : `${typeof row === 'string' ? row : said(locale, row)} · ${column}`
  }
}

export function presentForm(found: FormFound, actor: Actor, locale: Locale): OfficialForm {
  const { key, place, row, form, isOpen, changes, steps } = found
  const status = row?.status ?? 'none'
  const named = namesIn(form, locale)
  const { missing, later, ...counted } = prefilled(form)
  return {
    projectId: key.projectId,
    projectName: place.name,
    year: key.year,
    kind: key.kind,
    status,
    move: moves[status],
    version: row?.version ?? 0,
    asOf: form.asOf,
    grid: presentGrid(form),
    sections: key.kind === 'evaluation_system' ? presentSections(form, locale) : [],
    cells: Object.fromEntries(Object.values(form.cells).map((cell) => [cell.key, presentCell(cell, found, locale)])),
    prefilled: {
      ...counted,
      missing: missing.map(({ key: cell, isOpen: open, neededBy }) => ({
        ...{ key: cell, name: named(cell), isOpen: open },
        neededBy: readerOf(neededBy, locale),
      })),
      later: later.length,
    },
    findings: presentFindings(form, locale),
    fingerprint: isOpen ? null : (row?.fingerprint ?? null),
    changes: changes.map(({ key: cell, handedIn, today }) => ({ key: cell, name: named(cell), handedIn, today })),
    steps: steps.map(({ action, byName, at, why }) => ({ action, by: byName, at, why })),
    allowed: allowedOn(status, place, actor, row?.submittedById ?? null),
  }
}

/** Who reads what people are asked for. */
const readerOf = (neededBy: string | null | undefined, locale: Locale): string | null =>
  neededBy ? phraseOf(locale, `forms.needed_by.${neededBy}`) : null

function presentCell(cell: FormCell, { form, isOpen }: FormFound, locale: Locale): OfficialForm['cells'][string] {
  const { key, text, origin, isRequired, neededBy, proof = null, because = null } = cell
  return {
    ...{ text, origin, isRequired, source: proof, explanation: because },
    name: namesIn(form, locale)(key),
    isOpen: cell.isOpen && isOpen,
    neededBy: readerOf(neededBy, locale),
  }
}

const presentSections = (form: Form, locale: Locale): OfficialForm['sections'] =>
  reportSections.map((section) => {
    const key = `report.${section}`
    return { key, name: namesIn(form, locale)(key), text: form.cells[key]?.text ?? '' }
  })

function presentGrid(form: Form): OfficialForm['grid'] {
  const { title, note, columnShares, rows, head } = gridOf(form)
  return {
    title: sayOfficially(title),
    note: note ? sayOfficially(note) : '',
    columnShares: [...columnShares],
    rows: rows.map((cells) =>
      cells.map((cell) => ({
        column: cell.column,
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        role: cell.role,
        text: wordsOf(cell),
        key: cell.key,
        origin: cell.origin,
        isRequired: cell.isRequired,
        align: cell.align,
        isStrong: cell.isStrong,
      })),
    ),
    head,
  }
}

export const presentFindings = (form: Form, locale: Locale): OfficialForm['findings'] =>
  checkForm(form).map((found) => presentFinding(found, locale))

function presentFinding(
  { id, severity, keys, say, lint }: FormFinding,
  locale: Locale,
): OfficialForm['findings'][number] {
  const words = (key: string, params: Record<string, string | number> = {}): string => phraseOf(locale, key, params)
  const about = { id, severity, keys: [...keys] }
  if (!lint) return { ...about, message: said(locale, say), why: null, examples: [] }
  const { message, why } = toldFinding(lint, words)
  return { ...about, message, why, examples: toldExample(lint.example, words) }
}

const actions = { edit: 'forms:submit', submit: 'forms:submit', review: 'forms:review' } as const satisfies Record<
  string,
  Permission
>

/** What the reader may do now: nobody reviews what he handed in himself. */
function allowedOn(status: ListedStatus, place: Place, actor: Actor, submittedById: string | null): string[] {
  const isTheirs = submittedById === actor.accountId
  const possible: (keyof typeof actions)[] =
    status === 'submitted' ? (isTheirs ? [] : ['review']) : status === 'accepted' ? [] : ['edit', 'submit']
  return possible.filter((action) => may(actor, actions[action], place))
}

export const presentFormPage = ({ items, total, counts, nextCursor }: FormPage, actor: Actor): FormList => ({
  items: items.map((form) => presentListed(form, actor)),
  total,
  counts,
  nextCursor,
})

const presentListed = (
  {
    projectId,
    projectName,
    projectCode,
    orgPath,
    unit,
    year,
    kind,
    status,
    submittedAt,
    submittedBy,
    submittedById,
    updatedAt,
  }: ListedForm,
  actor: Actor,
): FormList['items'][number] => ({
  project: { id: projectId, code: projectCode, name: projectName, unit },
  ...{ year, kind, status, submittedAt, submittedBy, updatedAt },
  move: moves[status],
  allowed: allowedOn(status, { projectId, orgPath }, actor, submittedById),
})

const moneyColumn: Record<string, string> = { initialFen: 'initial', fullYearFen: 'full', executedFen: 'executed' }

/** What contradicts itself in a file, its columns and grades in the reader's words. */
function saidOfFile(locale: Locale, { key, params }: Note): string {
  const column = moneyColumn[String(params['column'])]
  return phraseOf(locale, key, {
    ...params,
    ...(column !== undefined && { column: phraseOf(locale, `forms.paper.column.${column}`) }),
    ...(key.endsWith('.grade_differs') && {
      computed: phraseOf(locale, `evaluation.grade_name.${String(params['computed'])}`),
    }),
  })
}

export function presentComparison({ form, read, sheet }: Compared, locale: Locale): FormComparison {
  const named = namesIn(form, locale)
  const addressOf = (at: Difference['at']): string | null => at && cellAddress(sheet, at.row, at.column)
  return {
    sheet,
    read: read.read,
    compared: read.compared,
    differences: read.differences.map(({ key, kind, ours, theirs, at }) => ({
      ...{ key, kind, ours, theirs },
      name: named(key),
      at: addressOf(at),
    })),
    contradictions: read.contradictions.map(({ key, say, ours, at }) => ({
      ...{ key: form.cells[key] ? key : null, message: saidOfFile(locale, say), ours },
      name: form.cells[key] ? named(key) : null,
      at: addressOf(at),
    })),
    unmatched: read.unmatched.map(({ name, at }) => ({ name, at: addressOf(at) })),
  }
}
