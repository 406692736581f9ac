import { useId, type ReactNode } from 'react'
import type { Formula } from '@jiheng/kernel/formula'
import { Button, MoneyInput, NumberInput, usePhrase, type Say } from '@jiheng/ui'
import { valueText } from './value-text.ts'
import { stepOf, sweepOf, valueAt, type Input, type Movable, type Moved } from './what-if.ts'

type SliderProps = {
  of: Movable
  /** Of what day it is and how well it is shown. */
  note?: ReactNode
  formula: Formula
  inputs: readonly Input[]
  moved: Moved
  /** Null puts the real value back. */
  onMove: (value: string | null) => void
}

/** Something that can be moved, and how the result goes with it. */
export function Slider({ of, note, formula, inputs, moved, onMove }: SliderProps) {
  const words = usePhrase()
  const { t, locale } = words
  const id = useId()
  const { key, label, unit, real, range } = of
  const value = moved[key] ?? real
  const sweep = value === null || range.steps < 1 ? null : sweepOf(formula, inputs, moved, of)
  const isMoved = moved[key] !== undefined
  return (
    <>
      <p className="formula-slider-head">
        {real === null ? <span>{label}</span> : <label htmlFor={id}>{label}</label>}
        <output htmlFor={id} className="jh-figures">
          {value === null ? t('formula_trial.missing') : valueText(value, unit, locale)}
        </output>
        {isMoved && real !== null && (
          <span className="jh-soft jh-small">
            {t('formula_trial.really', { value: valueText(real, unit, locale) })}
          </span>
        )}
      </p>
      {real === null ? (
        <Assumed of={of} value={value} onMove={onMove} />
      ) : (
        <input
          id={id}
          type="range"
          className="formula-range"
          min={0}
          max={range.steps}
          step={1}
          value={stepOf(range, value ?? real)}
          aria-valuetext={valueText(value, unit, locale)}
          onChange={({ target }) => onMove(valueAt(range, Number(target.value)))}
        />
      )}
      <p className="formula-slider-foot jh-soft jh-small">
        <span>{sweep && sweepText(sweep, unit, formula.yields, words)}</span>
        {isMoved ? (
          <Button kind="quiet" onPress={() => onMove(null)}>
            {t('formula_trial.put_back')}
          </Button>
        ) : (
          <span>{note}</span>
        )}
      </p>
    </>
  )
}

/** A figure nobody has told, to be assumed for the trial. */
function Assumed({
  of: { label: name, unit },
  value,
  onMove,
}: Pick<SliderProps, 'of' | 'onMove'> & { value: string | null }) {
  const { t } = usePhrase()
  const label = t('formula_trial.assume', { name })
  if (unit !== 'fen') return <NumberInput name={label} value={value} onChange={onMove} {...(unit !== '' && { unit })} />
  return (
    <MoneyInput
      big
      name={label}
      value={value === null ? null : Number(value)}
      onChange={(fen) => onMove(fen === null ? null : String(fen))}
    />
  )
}

/** `从 0 到 80，结果从 0% 升到 100%`. */
function sweepText(
  sweep: NonNullable<ReturnType<typeof sweepOf>>,
  unit: string,
  yields: string,
  { t, locale }: Say,
): string | null {
  const span = { from: valueText(sweep.from, unit, locale), to: valueText(sweep.to, unit, locale) }
  const { direction, least, most } = sweep
  if (direction === 'unknown' || least === null || most === null || yields === 'condition') return null
  if (direction === 'flat') return t('formula_trial.sweep_flat', span)
  const result = { least: valueText(least, yields, locale), most: valueText(most, yields, locale) }
  return t(`formula_trial.sweep_${direction}`, { ...span, ...result })
}
