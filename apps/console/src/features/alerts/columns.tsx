import { useMemo } from 'react'
import { Explained, Money, Num, StateMark, Time, usePhrase, type Column } from '@jiheng/ui'
import { Contact, HolderName } from '../../shared/alert/holder.tsx'
import { client } from '../../shared/api.ts'
import type { Alert } from './view.ts'

/** The columns of the list; a sentence has room for two lines. */
export function useColumns(state: 'open' | 'closed'): readonly Column<Alert>[] {
  const { t } = usePhrase()
  return useMemo(() => {
    const first: Column<Alert>[] = [
      {
        id: 'level',
        label: t('alerts.level'),
        width: 88,
        card: 'mark',
        cell: (row) => <StateMark state={row.level} />,
      },
      { id: 'project', label: t('alerts.project'), card: 'title', grow: 3, cell: (row) => <ProjectName of={row} /> },
      { id: 'sentence', label: t('alerts.sentence'), grow: 5, card: 'wide', cell: (row) => <Sentence of={row} /> },
      { id: 'holder', label: t('alerts.holder'), width: 168, card: 'wide', cell: (row) => <HolderName of={row} /> },
    ]
    const stake: Column<Alert> = {
      id: 'stake',
      label: t('alerts.stake'),
      width: 120,
      align: 'end',
      card: 'wide',
      cell: (row) => <Money amountFen={row.stakeFen} big bare />,
    }
    const days = (label: string): Column<Alert> => ({
      id: 'days',
      label,
      width: 104,
      align: 'end',
      cell: (row) => <Days of={row} />,
    })
    if (state === 'open')
      return [
        ...first,
        days(t('alerts.days')),
        stake,
        { id: 'contact', label: t('alerts.contact'), width: 168, card: 'wide', cell: (row) => <Contact of={row} /> },
      ]
    return [
      ...first,
      days(t('alerts.days_lasted')),
      stake,
      { id: 'closed', label: t('alerts.closed_at'), width: 152, cell: (row) => <Time instant={row.closedAt} /> },
      {
        id: 'because',
        label: t('alerts.closed_because'),
        width: 112,
        cell: (row) => row.closedBecause && t(`alerts.because.${row.closedBecause}`),
      },
    ]
  }, [state, t])
}

function ProjectName({ of }: { of: Alert }) {
  return (
    <span className="jh-two-lines alerts-name" title={of.projectName}>
      {of.projectName}
    </span>
  )
}

export function Sentence({ of }: { of: Pick<Alert, 'messageKey' | 'params'> }) {
  const { say } = usePhrase()
  const text = say(of.messageKey, of.params)
  return (
    <span className="jh-two-lines" title={text}>
      {text}
    </span>
  )
}

/** How long it has stood; opens how it was judged, fetched when asked for. */
function Days({ of }: { of: Alert }) {
  const { t } = usePhrase()
  const load = async () => (await client.call('getAlert', { path: { id: of.id } })).explanation
  return (
    <Explained load={load} measure={t(`rules.${of.ruleId}`)}>
      <Num value={of.days} />
    </Explained>
  )
}
