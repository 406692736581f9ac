import { useMemo } from 'react'
import { formatNumber } from '@jiheng/phrases'
import type { CallOutput } from '@jiheng/api'
import { DataTable, Figure, Figures, Section, StateMark, Time, usePhrase, type Column, type Say } from '@jiheng/ui'
import { auditWord } from '../../shared/audit-words.ts'

export type Verification = CallOutput<'verifyAudit'>
type Finding = Verification['findings'][number]

type Props = { of: Verification; onOpen: (number: number) => void }

/** What a verification found: the log is whole, or each record that is not as it was written, by name. */
export function VerificationResult({ of, onOpen }: Props) {
  const { t } = usePhrase()
  const { findings, entries, checkpoints, sealed, seconds, isTruncated } = of
  const isSound = findings.length === 0
  const words = isSound ? t('audit.verification.sound') : t('audit.verification.broken', { n: findings.length })
  return (
    <Section title={t('audit.verification.title')}>
      <p className="audit-verdict" role="status">
        <StateMark state={isSound ? 'green' : 'red'} word={words} /> {isSound && t('audit.verified', { n: entries })}
        {isTruncated && t('audit.verification.truncated', { n: findings.length })}
      </p>
      <Figures>
        <Figure label={t('audit.verification.entries')} value={formatNumber(entries)} />
        <Figure label={t('audit.verification.checkpoints')} value={formatNumber(checkpoints)} />
        <Figure label={t('audit.verification.sealed')} value={formatNumber(sealed)} />
        <Figure label={t('audit.verification.seconds')} value={formatNumber(seconds, 1)} />
      </Figures>
      {!isSound && <Findings of={findings} onOpen={onOpen} />}
    </Section>
  )
}

function Findings({ of, onOpen }: { of: readonly Finding[]; onOpen: Props['onOpen'] }) {
  const words = usePhrase()
  const { t } = words
  const columns = useMemo<Column<Finding>[]>(
    () => [
      {
        id: 'kind',
        label: t('audit.verification.kind'),
        card: 'title',
        grow: 4,
        cell: (found) => <StateMark state="red" word={t(`audit.finding.${found.kind}`)} />,
      },
      {
        id: 'number',
        label: t('audit.number'),
        width: 110,
        align: 'end',
        cell: (found) => (found.kind === 'checkpoint' ? null : found.number) ?? t('ui.dash'),
      },
      {
        id: 'place',
        label: t('audit.verification.position'),
        grow: 2,
        cell: (found) => placeOf(found, words),
      },
      {
        id: 'action',
        label: t('audit.what'),
        grow: 2,
        cell: (found) => (found.action ? auditWord('action', found.action, words) : t('ui.dash')),
      },
      { id: 'at', label: t('audit.when'), width: 152, cell: (found) => <Time instant={found.at} /> },
    ],
    [t, words],
  )
  return (
    <DataTable
      label={t('audit.verification.title')}
      rows={of}
      columns={columns}
      rowKey={(found) => `${found.kind} ${found.lane} ${found.position} ${found.number}`}
      onOpen={(found) => found.number !== null && found.kind !== 'checkpoint' && onOpen(found.number)}
      height="320px"
    />
  )
}

/** Where a fault is: a place in a chain, or a checkpoint. */
function placeOf({ kind, lane, position, number }: Finding, { t }: Say): string {
  if (kind === 'checkpoint') return `${t('audit.proof.checkpoint')} ${number}`
  return lane === null || position === null ? t('ui.dash') : t('audit.verification.at_lane', { lane, position })
}
