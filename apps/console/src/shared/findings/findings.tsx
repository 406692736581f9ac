import type { ReactNode } from 'react'
import { Button, StateMark, usePhrase } from '@jiheng/ui'
import { severities, severityState, type Told } from './told.ts'
import './findings.css'

/** What an auditor would write up, the gravest first. `action` stands beside each, to go there or to take its example over. */
export function Findings<T extends Told>({ of, action }: { of: readonly T[]; action?: (finding: T) => ReactNode }) {
  const { t } = usePhrase()
  const ordered = severities.flatMap((severity) => of.filter((finding) => finding.severity === severity))
  return (
    <ul className="findings" aria-label={t('goal_check.findings')}>
      {ordered.map((finding, at) => (
        <li key={`${finding.rule} ${at}`}>
          <FindingTold of={finding} action={action?.(finding)} />
        </li>
      ))}
    </ul>
  )
}

/** One finding: how grave, what is wrong, a corrected example, and behind a press why it matters and what it rests on. */
export function FindingTold({ of, action }: { of: Told; action?: ReactNode }) {
  const { t } = usePhrase()
  return (
    <div className="finding">
      <p>
        <StateMark state={severityState[of.severity]} word={t(`lint.severity.${of.severity}`)} />{' '}
        <strong>{of.name}</strong>
      </p>
      <p>{of.message}</p>
      {of.example.map((line) => (
        <p key={line} className="finding-example">
          {line}
        </p>
      ))}
      <div className="finding-foot">
        {action}
        <details className="jh-small">
          <summary>{t('goal_check.why')}</summary>
          <p>{of.why}</p>
          <p className="jh-soft">
            {of.source && t('lint.source', { source: of.source })}
            {of.source && of.mark && '　'}
            {of.mark && t(`lint.mark.${of.mark}`)}
          </p>
        </details>
      </div>
    </div>
  )
}

/** The button that writes a finding's example into the form. */
export function TakeExample({ onPress }: { onPress: () => void }) {
  const { t } = usePhrase()
  return <Button onPress={onPress}>{t('goal_check.take')}</Button>
}

/** How many findings of each severity there are, in one line. */
export function FindingCounts({ of }: { of: readonly Told[] }) {
  const { t } = usePhrase()
  if (of.length === 0) return <StateMark state="green" word={t('goal_check.sound')} />
  return (
    <span className="finding-counts">
      {severities.flatMap((severity) => {
        const n = of.filter((finding) => finding.severity === severity).length
        const word = t('goal_check.count', { severity: t(`lint.severity.${severity}`), n })
        return n === 0 ? [] : [<StateMark key={severity} state={severityState[severity]} word={word} />]
      })}
    </span>
  )
}
