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
        cell: (row) =>
          textOf(row)
            .map(({ label, text }) => `${label} ${text}`)
            .join(t('audit.comma')),
      },
      { id: 'at', label: t('alerts.rules.set_at'), grow: 2, cell: (row) => row.organisation.name },
      { id: 'from', label: t('alerts.rules.effective'), width: 112, cell: (row) => <Day day={row.effectiveFrom} /> },
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
