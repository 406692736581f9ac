import type { CallOutput } from '@jiheng/api'
import type { State } from '@jiheng/ui'

export type ListedForm = CallOutput<'listForms'>['items'][number]
export type Form = CallOutput<'getForm'>
export type Cell = Form['cells'][string]
export type Finding = Form['findings'][number]
export type Kind = Form['kind']
export type Status = Form['status']
export type Comparison = CallOutput<'compareForm'>
/** What is in the path of a form. */
export type FormPath = { id: string; year: number; kind: Kind }

export const kinds = [
  'application',
  'monitoring',
  'self_evaluation',
  'evaluation_system',
] as const satisfies readonly Kind[]
export const statuses = ['none', 'draft', 'returned', 'submitted', 'accepted'] as const satisfies readonly Status[]

export const isKind = (text: string | undefined): text is Kind => kinds.some((kind) => kind === text)

/** A form that waits at its unit stands out once it was sent back; one that waits for a reviewer always does. */
export const statusState: Record<Status, State> = {
  none: 'grey',
  draft: 'yellow',
  returned: 'red',
  submitted: 'orange',
  accepted: 'green',
}

export const severityState: Record<Finding['severity'], State> = { error: 'red', warning: 'orange', hint: 'yellow' }
export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Finding['severity'][]

/** How a cell is shaded: where its content comes from, or that it is not there. */
export type Look = 'given' | 'computed' | 'open' | 'missing'
export const looks = ['given', 'computed', 'open', 'missing'] as const satisfies readonly Look[]

export function lookOf({ text, isOpen, isRequired, origin }: Pick<Cell, 'text' | 'isOpen' | 'isRequired' | 'origin'>) {
  if (text === '' && isRequired) return 'missing'
  if (isOpen || origin === 'typed') return 'open'
  return origin === 'computed' ? 'computed' : 'given'
}

export const TICK = '√'

/** A box of the monitoring form that is ticked, not written in. */
export const isTick = (key: string): boolean => /\.(?:cause|chance)\.[a-z]+$/.test(key)

/** What is written when a box is pressed: of the likelihoods of a row only one is ticked. */
export function ticked(key: string, textOf: (key: string) => string, keys: readonly string[]): Record<string, string> {
  if (textOf(key) !== '') return { [key]: '' }
  const row = /^(.*\.chance)\./.exec(key)?.[1]
  const others = row ? keys.filter((other) => other !== key && other.startsWith(`${row}.`) && textOf(other) !== '') : []
  return { ...Object.fromEntries(others.map((other) => [other, ''])), [key]: TICK }
}

/** The findings of each cell, the gravest first. */
export function byCell(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const severity of severities)
    for (const finding of findings.filter((each) => each.severity === severity))
      for (const key of finding.keys) found.set(key, [...(found.get(key) ?? []), finding])
  return found
}

/** What is worth a mark at the cell itself; hints stand in the list. */
export const grave = (findings: readonly Finding[] = []): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'hint')

/** A part of a form as it is read on a phone: a heading and its cells, each with its own short name. */
export type FormSection = { id: string; indicator: string | null; cells: { key: string; name: string }[] }

const areas: Record<string, string> = {
  project: 'basics',
  as_of: 'basics',
  funds: 'funds',
  execution: 'funds',
  goal: 'goals',
  double: 'goals',
  account: 'accounts',
  step: 'steps',
  total: 'result',
  opinion: 'opinions',
  filler: 'filler',
}

/** The cells of the table in the order they stand there, gathered under what they are about; each indicator is a part of its own. */
export function sectionsOf({ grid, cells }: Pick<Form, 'grid' | 'cells'>): FormSection[] {
  const sections = new Map<string, FormSection>()
  for (const { key } of grid.rows.flat()) {
    const cell = key === null ? undefined : cells[key]
    if (key === null || !cell) continue
    const [area = '', code = ''] = key.split('.')
    const indicator = area === 'indicator' ? (cells[`indicator.${code}.name`]?.text ?? code) : null
    if (indicator !== null && key.endsWith('.name')) continue
    const id = indicator === null ? (areas[area] ?? 'basics') : code
    const section = sections.get(id) ?? { id, indicator, cells: [] }
    const name =
      indicator !== null && cell.name.startsWith(`${indicator} · `) ? cell.name.slice(indicator.length + 3) : cell.name
    sections.set(id, { ...section, cells: [...section.cells, { key, name }] })
  }
  return [...sections.values()]
}

/** Brings a cell into sight and puts the focus on it. */
export function goTo(key: string): void {
  const cell = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)
  cell?.scrollIntoView({ block: 'center', inline: 'center' })
  cell?.focus({ preventScroll: true })
}
