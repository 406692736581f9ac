import { useMemo, useState } from 'react'
import { Day, DataTable, Page, StateMark, usePhrase, type Column, type State } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { ProposeVersion } from './propose.tsx'
import { VersionDrawer } from './version.tsx'
import { clocks, type Version } from './view.ts'
import '../clocks.css'

const markOf = ({ state, isInForce }: Version): State =>
  state === 'proposed' ? 'yellow' : isInForce ? 'green' : 'grey'

/** 时钟规则: by which rules the clocks run here, who set them, and which wait to be confirmed. */
export function ClockRulesPage() {
  const { t } = usePhrase()
  const versions = useCall('listClockVersions')
  const [chosen, choose] = useState<string | null>(null)
  const items = versions.data?.items ?? []
  const open = items.find(({ version }) => version === chosen)
  const inForce = items.find(({ isInForce }) => isInForce)
  return (
    <Page
      title={t('clocks.rules.title')}
      crumbs={[
        { label: t('money.name'), href: '/money' },
        { label: t('clocks.name'), href: '/fund-clocks' },
        { label: t('clocks.rules.name') },
      ]}
      note={t('clocks.rules.note')}
      actions={
        versions.data?.allowed.includes('propose') && (
          <Opens kind="primary" label={t('clocks.rules.propose')}>
            {(close) => <ProposeVersion from={inForce ?? items[0]} onClose={close} />}
          </Opens>
        )
      }
    >
      <DataTable<Version>
        rows={{ ...versions, data: versions.data?.items }}
        label={t('clocks.rules.versions')}
        columns={useColumns()}
        lines={2}
        rowKey={(row) => row.version}
        onOpen={(row) => choose(row.version)}
        empty={{ title: t('clocks.none') }}
        height="max(320px, calc(100dvh - 260px))"
      />
      {open && <VersionDrawer of={open} onClose={() => choose(null)} />}
    </Page>
  )
}

function useColumns(): readonly Column<Version>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      { id: 'version', label: t('clocks.rules.version'), width: 84, card: 'title', cell: (row) => row.version },
      { id: 'state', label: t('clocks.level'), width: 132, card: 'mark', cell: (row) => <StateOf of={row} /> },
      {
        id: 'place',
        label: t('clocks.rules.place'),
        grow: 2,
        cell: (row) => row.organisation?.name ?? t('clocks.rules.national'),
      },
      { id: 'from', label: t('clocks.rules.effective'), width: 108, cell: (row) => <Day day={row.effectiveFrom} /> },
      { id: 'days', label: t('clocks.rules.days'), grow: 4, card: 'wide', cell: (row) => <Terms of={row} /> },
      { id: 'levels', label: t('clocks.rules.levels'), width: 132, cell: (row) => levelsOf(row) },
      {
        id: 'interest',
        label: t('clocks.rules.interest'),
        width: 104,
        align: 'end',
        cell: (row) => `${row.rules.percentPerDay}%`,
      },
      { id: 'basis', label: t('clocks.rules.basis'), grow: 3, card: 'wide', cell: (row) => <Basis of={row} /> },
    ],
    [t],
  )
}

const levelsOf = ({ rules: { levels } }: Version): string =>
  `${levels.yellowFromDay} / ${levels.orangeFromDay} / ${levels.redFromDay}`

function StateOf({ of }: { of: Version }) {
  const { t } = usePhrase()
  return (
    <span className="jh-lines">
      <StateMark state={markOf(of)} word={t(`clocks.rules.state.${of.state}`)} />
      {of.isInForce && <span className="jh-small clocks-strong">{t('clocks.rules.in_force')}</span>}
    </span>
  )
}

function Terms({ of }: { of: Version }) {
  const { t } = usePhrase()
  return (
    <span className="jh-two-lines">
      {clocks
        .map((clock) => {
          const { termDays: n, countIn } = of.rules.clocks[clock]
          return `${t(`funds.clock.${clock}`)} ${t(countIn === 'workdays' ? 'clocks.n_workdays' : 'clocks.n_days', { n })}`
        })
        .join(t('audit.comma'))}
    </span>
  )
}

function Basis({ of }: { of: Version }) {
  const { t } = usePhrase()
  return (
    <span className="jh-lines" title={of.source}>
      <span>
        {of.source} <span className="jh-soft jh-small">{t(`explanation.mark_short.${of.mark}`)}</span>
      </span>
      {of.laxer.length > 0 && <StateMark state="yellow" word={t('clocks.rules.laxer')} />}
    </span>
  )
}
