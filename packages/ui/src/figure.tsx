import type { ReactNode } from 'react'
import type { Explanation } from '@jiheng/kernel/base'
import { Explained } from './explain/explain.tsx'
import { shown } from './explain/format.ts'
import { StateMark, type State } from './state.tsx'
import { usePhrase } from './words.tsx'
import './figure.css'

export type FigureProps = {
  label: string
  /** Already formatted; left out, the explanation's own value is shown. */
  value?: string | null
  unit?: string
  /** Days since the data was reported; `null` means never. */
  age?: number | null
  state?: State
  note?: ReactNode
  explanation?: Explanation | null
  /** Fetches the explanation once the number is pressed, where reading it along would cost too much. */
  load?: () => Promise<Explanation | null | undefined>
}

/** A number that matters: label, value, unit, state and data age; it opens where it comes from. */
export function Figure({ label, value, unit, age, state, note, explanation, load }: FigureProps) {
  const words = usePhrase()
  const { t } = words
  const own = explanation && value === undefined ? shown(explanation.value, explanation.unit, words) : undefined
  const text = own?.value ?? value ?? t('explanation.no_value')
  const ageDays = age === undefined ? explanation?.dataAgeDays : age
  return (
    <div className="jh-figure">
      <p className="jh-figure-label">{label}</p>
      <p className={value === null ? 'jh-figure-value jh-figure-missing' : 'jh-figure-value'}>
        <Explained explanation={explanation} measure={label} {...(load && { load })}>
          {text}
          <span className="jh-unit"> {own?.unit ?? (value === null ? '' : unit)}</span>
        </Explained>
      </p>
      <p className="jh-figure-foot">
        {state && <StateMark state={state} />}
        {ageDays !== undefined && <Age days={ageDays} />}
        {note && <span>{note}</span>}
      </p>
    </div>
  )
}

/** How old a datum is, in words. */
export function Age({ days }: { days: number | null }) {
  const { t } = usePhrase()
  if (days === null) return <span>{t('ui.age.never')}</span>
  return <span>{days === 0 ? t('ui.age.today') : t('ui.age.days', { n: days })}</span>
}

/** Figures in a row, divided by thin rules. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className="jh-figures-row">{children}</div>
}
