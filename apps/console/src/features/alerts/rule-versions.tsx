import { useMemo } from 'react'
import { DataTable, Day, usePhrase, type Column } from '@jiheng/ui'
import { useParameterText } from './parameters.ts'
import type { RuleVersion } from './rules.tsx'

/** Every version of one rule, newest first. */
export function RuleVersions({ of }: { of: readonly RuleVersion[] }) {
  const { t } = usePhrase()
  const textOf = useParameterText()
  const columns = useMemo<Column<RuleVersion>[]>(
    () => [
      { id: 'version', label: t('alerts.rules.version'), width: 72, card: 'title', cell: (row) => row.version },
      {
        id: 'state',
        label: t('alerts.rules.state'),
        width: 96,
        card: 'mark',
        cell: (row) => t(row.isInForce ? 'alerts.rules.now' : 'alerts.rules.not_now'),
      },
      {
        id: 'parameters',
        label: t('alerts.rules.versions'),
        grow: 4,
        cell: (row) => (
          <span className="jh-two-lines">
            {textOf(row)
              .map(({ label, text }) => `${label} ${text}`)
              .join(t('audit.comma'))}
          </span>
        ),
      },
      { id: 'at', label: t('alerts.rules.set_at'), grow: 2, cell: (row) => row.organisation.name },
      { id: 'from', label: t('alerts.rules.effective'), width: 112, cell: (row) => <EffectiveFrom of={row} /> },
      { id: 'by', label: t('alerts.rules.by'), grow: 1, cell: (row) => row.createdBy },
      { id: 'why', label: t('alerts.rules.why'), grow: 3, cell: (row) => <span title={row.why}>{row.why}</span> },
    ],
    [t, textOf],
  )
  return (
    <DataTable
      label={t('alerts.rules.versions')}
      rows={of}
      columns={columns}
      rowKey={(row) => String(row.version)}
      lines={2}
      height="260px"
    />
  )
}

/** The rules every installation starts with hold from the beginning, which is no day anybody chose. */
export function EffectiveFrom({ of }: { of: RuleVersion }) {
  const { t } = usePhrase()
  return of.effectiveFrom <= '2000-01-01' ? t('alerts.rules.from_start') : <Day day={of.effectiveFrom} />
}
