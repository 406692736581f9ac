import type { ReactNode } from 'react'
import { formatNumber } from '@jiheng/phrases'
import { Explained, StateMark, usePhrase, type Say } from '@jiheng/ui'
import { Opens } from '../../../shared/form-drawer.tsx'
import { RecordActual } from './actual-form.tsx'
import type { Row } from './group.ts'
import type { Evaluation } from './evaluation.ts'

/** One indicator: what was aimed at, what came, what it scores and what is said about it. `children` are its group heads. */
export function SheetRow({ row, of, children }: { row: Row; of: Evaluation; children: ReactNode }) {
  const say = usePhrase()
  const { t } = say
  const { indicator, actual } = row
  const isTaken = actual?.by === 'system' && actual.value !== null
  const mayRecord = indicator.measuredBy === null && !isTaken && of.allowed.includes('record_actual')
  return (
    <tr>
      {children}
      <th scope="row" className="project-sheet-name">
        {indicator.name}
        {indicator.library && (
          <a className="project-code jh-small" href={`/indicators?indicator=${indicator.library.code}`}>
            {indicator.library.code}
          </a>
        )}
      </th>
      <td data-label={t('evaluation.target')}>{targetText(row)}</td>
      <td data-label={t('evaluation.actual')}>
        {actual ? <Explained explanation={row.explanation}>{actualText(row, say)}</Explained> : null}
        {isTaken && <span className="jh-soft jh-small"> {t('project.indicators.by_system')}</span>}
        {mayRecord && (
          <span className={actual ? 'project-inline' : 'project-inline project-inline-first'}>
            <Opens
              kind="quiet"
              label={t(
                actual?.by === 'person' ? 'project.indicators.change_actual' : 'project.indicators.record_actual',
              )}
            >
              {(close) => <RecordActual row={row} of={of} onClose={close} />}
            </Opens>
          </span>
        )}
      </td>
      <td className="project-end" data-label={t('evaluation.weight')}>
        {formatNumber(indicator.weight)}
      </td>
      <td className="project-end" data-label={t('evaluation.score')}>
        <Score of={row} />
      </td>
      <td className="jh-small">
        <Remarks of={row} />
      </td>
    </tr>
  )
}

function Score({ of }: { of: Row }) {
  const { t } = usePhrase()
  if (of.state === 'invalid') return <StateMark state="red" word={t('project.indicators.invalid')} />
  if (of.score === null) return <span className="jh-soft">{t('evaluation.no_data')}</span>
  return <Explained explanation={of.explanation}>{formatNumber(of.score, 2)}</Explained>
}

function Remarks({ of }: { of: Row }) {
  const { t, say } = usePhrase()
  const { actual } = of
  return (
    <>
      {of.remarks.map((remark) => (
        <p key={remark}>{say(`notes.${remark}`)}</p>
      ))}
      {actual?.reason && <p>{actual.reason}</p>}
      {actual?.evidence && (
        <p className="jh-soft">
          {t('progress.evidence')}
          {t('project.colon')}
          {actual.evidence}
        </p>
      )}
      {actual && actual.by === 'person' && (
        <p className="jh-soft">
          {actual.recordedBy} {actual.asOf} · {say(`explanation.evidence_level.${actual.evidenceLevel}`)}
        </p>
      )}
    </>
  )
}

function targetText({ indicator }: Row): string {
  if (indicator.kind === 'qualitative') return indicator.targetText ?? ''
  return `${indicator.sign ?? ''} ${indicator.target ?? ''}${unitOf(indicator.unit)}`
}

function actualText({ indicator, actual }: Row, { t }: Say): string {
  if (!actual) return ''
  if (indicator.kind === 'quantitative')
    return actual.value === null ? t('ui.dash') : `${formatNumber(actual.value)}${unitOf(indicator.unit)}`
  const band = actual.band ? t(`project.indicators.band.${actual.band}`) : t('ui.dash')
  return actual.percent === null ? band : `${band} ${formatNumber(actual.percent)}%`
}

const unitOf = (unit: string | null) => (unit === null ? '' : unit === '%' ? '%' : ` ${unit}`)
