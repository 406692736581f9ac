import type { CallInput, CallOutput } from '@jiheng/api'
import { decimal } from '@jiheng/kernel/base'

export type Template = CallOutput<'getRoundTemplate'>
export type Version = Template['versions'][number]
export type Item = Version['items'][number]
export type SubjectKind = Template['template']['subjectKind']
export type Measure = NonNullable<Item['measure']>
type Body = CallInput<'createRoundTemplate'>['body']

/** A line as it is typed. The key tells lines apart while they have no name yet. */
export type Row = {
  key: string
  code: string
  level2: string
  name: string
  weight: string | null
  standard: string
  measure: string | null
  library: Item['library']
}
export type Group = { key: string; level1: string; rows: readonly Row[] }

export type Draft = {
  subjectKind: string
  name: string
  groups: readonly Group[]
  why: string
  mark: string
  source: string
}

/** Consecutive lines of one first level stand together. */
export function groupsOf(items: readonly Item[]): Group[] {
  const groups: (Group & { rows: Row[] })[] = []
  for (const { level1, ...item } of items) {
    const row: Row = { ...item, key: item.code }
    const last = groups.at(-1)
    if (last?.level1 === level1) last.rows.push(row)
    else groups.push({ key: `${level1} ${item.code}`, level1, rows: [row] })
  }
  return groups
}

type Indicator = CallOutput<'listIndicators'>['items'][number]

/** First levels in the order of the common frame and of the trees for people; others follow as they come. */
const levelOrder = [
  'decision',
  'process',
  'output',
  'cost',
  'benefit',
  'satisfaction',
  'results',
  'cooperation',
  'conduct',
]
const placeOf = ({ level1 }: Indicator): number => {
  const at = levelOrder.indexOf(level1)
  return at < 0 ? levelOrder.length : at
}

/** The lines of a tree of the library: each keeps the code and version it was taken from. */
export const fromLibrary = (indicators: readonly Indicator[], levelName: (level: string) => string): Item[] =>
  indicators
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ code, version, name, level1, level2, weight, standard, explanation }) => ({
      ...{ code: code.toLowerCase().replaceAll('-', '_'), level1: levelName(level1), level2, name },
      ...{ weight: decimal.canonical(weight), standard: `${explanation}${standard}`.slice(0, 500) },
      ...{ measure: null, library: { code, version } },
    }))

const rowsOf = (groups: readonly Group[]): Row[] => groups.flatMap(({ rows }) => rows)
export const sumOf = (rows: readonly Pick<Row, 'weight'>[]): string =>
  decimal.add('0', ...rows.map(({ weight }) => weight ?? '0'))
export const totalOf = (groups: readonly Group[]): string => sumOf(rowsOf(groups))
export const countOf = (groups: readonly Group[]): number => rowsOf(groups).length

/** A code no line has yet. */
function freeCode(groups: readonly Group[]): string {
  const taken = new Set(rowsOf(groups).map(({ code }) => code))
  for (let n = taken.size + 1; ; n++) if (!taken.has(`item_${n}`)) return `item_${n}`
}

const emptyRow = (code: string, level2: string): Row => ({
  ...{ key: code, code, level2, name: '', weight: null, standard: '', measure: null, library: null },
})

/** An empty line at the end of a group. */
export function withRow(groups: readonly Group[], at: number): Group[] {
  const group = groups[at]
  if (!group) return [...groups]
  const row = emptyRow(freeCode(groups), group.rows.at(-1)?.level2 ?? '')
  return groups.with(at, { ...group, rows: [...group.rows, row] })
}

/** A first level more, with one empty line. */
export function withGroup(groups: readonly Group[]): Group[] {
  const code = freeCode(groups)
  return [...groups, { key: code, level1: '', rows: [emptyRow(code, '')] }]
}

/** Without a line; a first level without lines goes with it. */
export const withoutRow = (groups: readonly Group[], at: number, row: number): Group[] =>
  groups.flatMap((group, n) => {
    if (n !== at) return [group]
    const rows = group.rows.toSpliced(row, 1)
    return rows.length === 0 ? [] : [{ ...group, rows }]
  })

/** All points in proportion, so that they sum to 100 with at most one decimal; what rounding leaves goes to the heaviest line. */
export function scaled(groups: readonly Group[]): Group[] {
  const sum = totalOf(groups)
  if (decimal.compare(sum, '0') <= 0) return [...groups]
  const shares = rowsOf(groups).map(({ key, weight }) => ({
    key,
    share: decimal.percentOf(weight ?? '0', sum, 1) ?? '0',
  }))
  const rest = decimal.subtract('100', decimal.add('0', ...shares.map(({ share }) => share)))
  const heaviest = shares.toSorted((a, b) => decimal.compare(b.share, a.share))[0]?.key
  const weightOf = (key: string): string | null => {
    const share = shares.find((one) => one.key === key)?.share ?? '0'
    return decimal.canonical(key === heaviest ? decimal.add(share, rest) : share)
  }
  return groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => (row.weight === null ? row : { ...row, weight: weightOf(row.key) })),
  }))
}

export type Unfit = 'template_name' | 'name' | 'weight' | 'measure' | 'why'

/** What has to be filled in before a version may be published, first things first; sums are told on their own. */
export function unfitOf({ subjectKind, name, groups, why }: Draft): Unfit | null {
  const rows = rowsOf(groups)
  if (name.trim() === '') return 'template_name'
  const isNamed = rows.every((row) => row.name.trim() !== '' && row.level2.trim() !== '')
  if (!isNamed || groups.some(({ level1 }) => level1.trim() === '')) return 'name'
  if (rows.some(({ weight }) => weight === null || decimal.compare(weight, '0') <= 0)) return 'weight'
  if (subjectKind !== 'project' && rows.some(({ measure }) => measure === null)) return 'measure'
  return why.trim() === '' ? 'why' : null
}

/** What is sent of a version. */
export function versionOf({ subjectKind, groups, why, mark, source }: Draft): Omit<Body, 'subjectKind' | 'name'> {
  const items = groups.flatMap(({ level1, rows }) =>
    rows.map(({ code, level2, name, weight, standard, measure, library }) => ({
      ...{ code, level1: level1.trim(), level2: level2.trim(), name: name.trim(), weight: weight ?? '0' },
      standard: standard.trim(),
      ...(subjectKind !== 'project' && measure !== null && { measure: measure as Measure }),
      ...(library && { library: { code: library.code, version: library.version } }),
    })),
  )
  const about = source.trim()
  return { items, why: why.trim(), mark: mark as NonNullable<Body['mark']>, ...(about && { source: about }) }
}

export type Change =
  | { change: 'added' | 'removed' | 'text'; name: string; weight: string }
  | { change: 'weight'; name: string; from: string; to: string }

/** What a version changed, line by line in its own order, then what it left out. */
export function changesBetween(before: readonly Item[], after: readonly Item[]): Change[] {
  const old = new Map(before.map((item) => [item.code, item]))
  const kept = new Set(after.map(({ code }) => code))
  const changed = after.flatMap((item): Change[] => {
    const { name, weight } = item
    const was = old.get(item.code)
    if (!was) return [{ change: 'added', name, weight }]
    if (decimal.compare(was.weight, weight) !== 0) return [{ change: 'weight', name, from: was.weight, to: weight }]
    const text = ({ name: title, level1, level2, standard, measure }: Item) =>
      [title, level1, level2, standard, measure].join('\n')
    return text(was) === text(item) ? [] : [{ change: 'text', name, weight }]
  })
  const removed = before.filter(({ code }) => !kept.has(code))
  return [...changed, ...removed.map(({ name, weight }): Change => ({ change: 'removed', name, weight }))]
}
