import { useMemo } from 'react'
import { Day, Explained, Money, StateMark, stateOf, usePhrase, type Column } from '@jiheng/ui'
import type { Standing } from './view.ts'

/** Each standing amount: whose move, how much, by which clock and since when. */
export function useColumns(): readonly Column<Standing>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      { id: 'level', label: t('clocks.level'), width: 84, card: 'mark', cell: (row) => <Level of={row} /> },
      { id: 'holder', label: t('clocks.holder'), width: 104, card: 'wide', cell: (row) => <Holder of={row} /> },
      { id: 'project', label: t('clocks.project'), grow: 4, card: 'title', cell: (row) => <Where of={row} /> },
      { id: 'clock', label: t('clocks.clock'), width: 197, card: 'wide', cell: (row) => <Clock of={row} /> },
      {
        id: 'amount',
        label: t('clocks.amount'),
        width: 116,
        align: 'end',
        cell: (row) => <Money amountFen={row.amountFen} big bare />,
      },
      { id: 'since', label: t('clocks.since'), width: 108, cell: (row) => <Day day={row.since} /> },
      { id: 'days', label: t('clocks.days'), width: 68, align: 'end', cell: (row) => <Days of={row} /> },
      { id: 'due', label: t('clocks.due'), width: 100, card: 'wide', cell: (row) => <Due of={row} /> },
      {
        id: 'interest',
        label: t('clocks.interest'),
        width: 116,
        align: 'end',
        card: 'wide',
        cell: (row) => <Interest of={row} />,
      },
    ],
    [t],
  )
}

function Level({ of }: { of: Standing }) {
  const { t } = usePhrase()
  if (of.isPaused) return <StateMark state="grey" word={t('clocks.paused')} />
  return <StateMark state={stateOf(of.level)} />
}

function Holder({ of }: { of: Standing }) {
  const { t } = usePhrase()
  return (
    <span className="jh-lines">
      <span className="clocks-strong">{t(`workbench.holder.${of.holder}`)}</span>
      <span className="jh-soft jh-small">{t('clocks.held', { n: of.heldDays })}</span>
    </span>
  )
}

function Where({ of }: { of: Standing }) {
  const { t } = usePhrase()
  const second = of.contract
    ? t('clocks.contract', { name: of.contract.name, contractor: of.contract.contractorName })
    : (of.label ?? '')
  return (
    <span className="jh-lines" title={`${of.project.name} ${second}`}>
      <span className="clocks-strong">{of.project.name}</span>
      <span className="jh-soft jh-small">{second}</span>
    </span>
  )
}

function Clock({ of }: { of: Standing }) {
  const { t } = usePhrase()
  return (
    <span className="jh-lines" title={of.basis.source}>
      <span>{t(`funds.clock.${of.clock}`)}</span>
      <span className="jh-soft jh-small">
        {of.basis.source} · {t(`explanation.mark_short.${of.basis.mark}`)}
      </span>
    </span>
  )
}

function Days({ of }: { of: Standing }) {
  const { t } = usePhrase()
  return (
    <Explained explanation={of.explanation} measure={t(`funds.clock.${of.clock}`)}>
      {t(of.countIn === 'workdays' ? 'clocks.n_workdays' : 'clocks.n_days', { n: of.daysStanding })}
    </Explained>
  )
}

function Due({ of }: { of: Standing }) {
  const { t } = usePhrase()
  return (
    <span className="jh-lines">
      <Day day={of.dueOn} />
      {of.daysLate > 0 && <span className="clocks-late jh-small">{t('clocks.late', { n: of.daysLate })}</span>}
    </span>
  )
}

/** Only accepted work that is paid late bears interest; what is not late yet owes none. */
function Interest({ of }: { of: Standing }) {
  const { t } = usePhrase()
  if (of.clock !== 'acceptance_to_payment') return <span className="jh-soft">{t('clocks.no_interest')}</span>
  return <Money amountFen={of.interestFen} bare />
}
