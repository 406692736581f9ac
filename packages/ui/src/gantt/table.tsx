import { useMemo } from 'react'
import { formatNumber } from '@jiheng/phrases'
import { StateMark } from '../state.tsx'
import { DataTable } from '../table/data-table.tsx'
import type { Column } from '../table/columns.ts'
import { usePhrase, type Say } from '../words.tsx'
import type { GanttActivity, GanttProps } from './model.ts'
import { rowsOf, type Row } from './rows.ts'

const nothingClosed: ReadonlySet<string> = new Set()

/** The same activities as a table: for keyboards, screen readers and phones. */
export function GanttTable({ label, activities, links, onOpen, onPredecessors, height }: GanttProps) {
  const words = usePhrase()
  const rows = useMemo(() => rowsOf(activities, nothingClosed), [activities])
  const before = useMemo(() => predecessorsOf(activities, links, words), [activities, links, words])
  const columns = useMemo(() => columnsOf(words, before, onPredecessors), [words, before, onPredecessors])
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={columns}
      rowKey={({ activity }) => activity.id}
      columnsKey="gantt"
      {...(onOpen ? { onOpen: ({ activity }: Row) => onOpen(activity.id) } : {})}
      {...(height ? { height } : {})}
    />
  )
}

function columnsOf(
  { t }: Say,
  before: ReadonlyMap<string, string>,
  onPredecessors: GanttProps['onPredecessors'],
): Column<Row>[] {
  const days = (count: number | null) => (count === null ? t('ui.dash') : formatNumber(count))
  return [
    { id: 'code', label: t('gantt.code'), width: 96, cell: ({ activity }) => activity.code ?? t('ui.dash') },
    { id: 'title', label: t('gantt.title'), grow: 3, card: 'title', cell: (row) => <Title row={row} /> },
    {
      id: 'critical',
      label: t('gantt.critical_path'),
      width: 96,
      card: 'mark',
      cell: ({ activity }) => activity.isCritical && <StateMark state="red" word={t('gantt.critical')} />,
    },
    {
      id: 'start',
      label: t('gantt.start'),
      width: 112,
      cell: ({ activity }) => activity.start ?? t('gantt.no_dates'),
    },
    { id: 'finish', label: t('gantt.finish'), width: 112, cell: ({ activity }) => activity.finish ?? t('ui.dash') },
    {
      id: 'duration',
      label: t('gantt.duration'),
      width: 80,
      align: 'end',
      cell: ({ activity }) => days(activity.durationDays),
    },
    {
      id: 'float',
      label: t('gantt.float'),
      width: 80,
      align: 'end',
      cell: ({ activity }) => days(activity.totalFloatDays),
    },
    {
      id: 'percent',
      label: t('gantt.percent'),
      width: 88,
      align: 'end',
      cell: ({ activity }) => (activity.percent === null ? t('ui.dash') : `${formatNumber(activity.percent)}%`),
    },
    {
      id: 'before',
      label: t('gantt.predecessors'),
      width: 160,
      card: 'wide',
      cell: ({ activity }) => <Before of={activity} text={before.get(activity.id)} onPress={onPredecessors} />,
    },
  ]
}

function Title({ row: { activity, level } }: { row: Row }) {
  return (
    <span className={`jh-gantt-${activity.kind}`} style={{ paddingInlineStart: (level - 1) * 16 }}>
      {activity.title}
    </span>
  )
}

/** What an activity waits for; pressed, it can be written anew. A whole goes by its parts. */
function Before({
  of,
  text,
  onPress,
}: {
  of: GanttActivity
  text: string | undefined
  onPress: GanttProps['onPredecessors']
}) {
  const { t } = usePhrase()
  if (!onPress || !of.isChangeable || of.kind === 'summary') return <>{text ?? t('ui.dash')}</>
  return (
    <button
      type="button"
      className="jh-plain-button jh-gantt-before"
      title={t('gantt.edit_predecessors', { title: of.title })}
      onClick={(event) => {
        event.stopPropagation()
        onPress(of.id)
      }}
    >
      {text ?? t('gantt.add_predecessors')}
    </button>
  )
}

/** What each activity waits for, as planners write it: `3FS+2`. */
function predecessorsOf(activities: readonly GanttActivity[], links: GanttProps['links'], { t }: Say) {
  const codeOf = new Map(activities.map(({ id, code }, at) => [id, code ?? String(at + 1)]))
  const before = new Map<string, string>()
  for (const { from, to, type, lagDays } of links) {
    const lag = lagDays === 0 ? '' : lagDays > 0 ? `+${lagDays}` : String(lagDays)
    const isPlain = type === 'FS' && lag === ''
    const text = t('gantt.link', { code: codeOf.get(from) ?? '?', type: isPlain ? '' : type, lag })
    before.set(to, before.has(to) ? `${before.get(to)}, ${text}` : text)
  }
  return before
}
