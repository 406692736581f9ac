import { formatNumber } from '@jiheng/phrases'
import type { State } from './state.tsx'
import { usePhrase } from './words.tsx'
import './steps.css'

/** Where one is in a task of several pages. `at` counts from 0. */
export function Stepper({ steps, at }: { steps: readonly string[]; at: number }) {
  const { t } = usePhrase()
  return (
    <ol className="jh-steps" aria-label={t('ui.steps.of', { at: at + 1, total: steps.length })}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'jh-step-done' : undefined}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span className="jh-step-number" aria-hidden="true">
            {index < at ? '✓' : index + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  )
}

/** Long work: how much of how much, told in counts. */
export function ProgressBar({
  done,
  total,
  label,
  state,
  text: said,
}: {
  done: number
  total: number
  label?: string
  state?: State | undefined
  /** What is said of how much of how much; default the counts and the percentage. */
  text?: string
}) {
  const { t } = usePhrase()
  const share = total > 0 ? Math.min(done / total, 1) : 0
  const text = said ?? `${t('ui.progress.of', { done, total })} · ${formatNumber(share * 100, 0)}%`
  return (
    <div className="jh-progress">
      <div className="jh-progress-words">
        <span>{label}</span>
        <span className="jh-figures">{text}</span>
      </div>
      <div
        className="jh-progress-track"
        role="progressbar"
        aria-label={label ?? text}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <div
          className={`jh-progress-fill${state ? ` jh-progress-${state}` : ''}`}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  )
}
