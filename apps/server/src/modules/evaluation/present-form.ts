import type { Note } from '@jiheng/kernel/base'
import { toldExample, toldFinding, type LintFinding, type LintSay } from '@jiheng/kernel/indicator-lint'
import {
  checkForm,
  gridOf,
  nameOf,
  prefilled,
  reportSections,
  severityOf,
  type Difference,
  type FormCell,
  type FormFinding,
  type OfficialForm as Form,
} from '@jiheng/kernel/official-form'
import { isPhraseKey, phraseOf, type Locale } from '@jiheng/phrases'
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
  const about = { id, severity, keys: [...keys] }
  if (!lint) return { ...about, message: said(locale, say), why: null, examples: [] }
  return { ...about, ...linterSays(lint, locale) }
}

/** What the linter says in the reader's language, why it matters, and how it could be. */
function linterSays(lint: LintFinding, locale: Locale): { message: string; why: string; examples: string[] } {
  const say: LintSay = (key, params = {}) => phraseOf(locale, key, params)
  const { message, why } = toldFinding(lint, say)
  return { message, why, examples: toldExample(lint.example, say) }
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

const moneyColumn: Record<string, string> = {
  ...{ initialFen: 'initial', fullYearFen: 'full', executedFen: 'executed', expected: 'expected_full_year' },
  ...{ initial: 'initial', full: 'full', executed: 'executed_so_far' },
}
/** Parameters that are words of a closed set, and where their words stand. */
const words: readonly (readonly [string, (value: string) => string])[] = [
  ['column', (value) => `forms.paper.column.${moneyColumn[value] ?? value}`],
  ['line', (value) => `forms.line.${value}`],
  ['chance', (value) => `forms.paper.chance.${value}`],
  ['grade', (value) => `evaluation.grade_name.${value}`],
]
/** Contradictions of which the two figures are such words themselves. */
const wordsOfFigures: Record<string, string> = {
  grade_differs: 'evaluation.grade_name',
  chances_differ: 'forms.paper.chance',
}

/** What contradicts itself in a file, its columns, lines and grades in the reader's words. */
function saidOfFile(locale: Locale, { key, params }: Note): string {
  const spoken = words.flatMap(([name, keyOf]) => {
    const value = params[name]
    return value === undefined ? [] : [[name, phraseOf(locale, keyOf(String(value)))] as const]
  })
  const below = wordsOfFigures[key.slice(key.lastIndexOf('.') + 1)]
  const figures = (['printed', 'computed'] as const).flatMap((name) => {
    const word = below === undefined ? '' : `${below}.${String(params[name])}`
    return isPhraseKey(word) ? [[name, phraseOf(locale, word)] as const] : []
  })
  return phraseOf(locale, key, { ...params, ...Object.fromEntries([...spoken, ...figures]) })
}

/** The rule that was broken: the linter's, or the last part of the phrase. */
const sayId = ({ key }: Note): string =>
  key
    .replace(/\.said$/, '')
    .split('.')
    .at(-1) ?? key

/** Where people write and wrote nothing, there is nothing of ours to show. */
const isOurs = (cell: FormCell | undefined): boolean => cell !== undefined && !(cell.isOpen && cell.text === '')

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
      id: sayId(say),
      ...{ key: form.cells[key] ? key : null, message: saidOfFile(locale, say), ours },
      name: isOurs(form.cells[key]) ? named(key) : null,
      at: addressOf(at),
    })),
    findings: read.findings.map(({ lint, at }) => ({
      ...{ id: lint.rule.id, severity: severityOf(form.kind, lint), ...linterSays(lint, locale) },
      at: at.flatMap((place) => addressOf(place) ?? []),
    })),
    unmatched: read.unmatched.map(({ name, at }) => ({ name, at: addressOf(at) })),
  }
}
