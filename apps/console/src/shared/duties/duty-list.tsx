import type { CallOutput } from '@jiheng/api'
import { Section, StateMark, usePhrase, type State } from '@jiheng/ui'
import { useCall } from '../api.ts'
import './duty-list.css'

type Duty = CallOutput<'listOwnDuties'>['items'][number]

const mark = { ahead: 'yellow', soon: 'orange', today: 'orange', late: 'red' } as const satisfies Record<string, State>

/** What waits for the reader in evaluation rounds, the most urgent first; nothing where nothing waits. */
export function DutyList({ kinds }: { kinds?: readonly Duty['kind'][] }) {
  const { t } = usePhrase()
  const { data } = useCall('listOwnDuties')
  const items = data?.items.filter(({ kind }) => !kinds || kinds.includes(kind)) ?? []
  if (items.length === 0) return null
  const late = items.filter(({ standing }) => standing === 'late').length
  return (
    <Section title={t('duties.title', { n: items.length })} {...(late > 0 && { note: t('duties.late', { n: late }) })}>
      <ul className="duty-list">
        {items.map((duty) => (
          <li key={`${duty.kind} ${duty.roundId} ${duty.targetId}`}>
            <a href={hrefOf(duty)}>{t(`duties.kind.${duty.kind}`, { count: duty.count })}</a>
            <p className="jh-soft jh-small">
              {duty.name}
              {duty.subject && ` · ${duty.subject}`}
            </p>
            <Due of={duty} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** By when, how many working days are left or gone by; what has no day may be done now. */
function Due({ of: { dueOn, standing, workdays } }: { of: Duty }) {
  const { t } = usePhrase()
  if (dueOn === null || standing === null) return <StateMark state="yellow" word={t('duties.due_none')} />
  const word =
    workdays === null
      ? t(`duties.due_uncounted.${standing}`, { day: dueOn })
      : standing === 'late' && workdays === 0
        ? t('duties.due_late_rest', { day: dueOn })
        : t(`duties.due.${standing}`, { day: dueOn, n: workdays })
  return <StateMark state={mark[standing]} word={word} />
}

/** Where it is done. */
function hrefOf({ kind, roundId, targetId, templateId, year }: Duty): string {
  switch (kind) {
    case 'declare':
      return '/scoring'
    case 'score':
      return targetId ? `/scoring/${targetId}` : '/scoring'
    case 'discuss':
    case 'conclude':
      return `/round-discussions/${targetId}`
    case 'appeal':
      return targetId ? `/round-results/${targetId}` : `/rounds/${roundId}`
    case 'answer':
      return `/round-results/${targetId}`
    case 'appeal_score':
      return '/my-scores'
    case 'answer_score':
      return `/subject-scores?template=${templateId}&year=${year}&score=${targetId}`
    case 'publish':
      return `/rounds/${roundId}/publication`
    case 'draw':
    case 'chase':
    case 'announce':
      return `/rounds/${roundId}`
  }
}
