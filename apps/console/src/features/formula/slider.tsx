import { useId } from 'react'
import type { Formula } from '@jiheng/kernel/formula'
import { Button, Day, MoneyInput, NumberInput, usePhrase, type Say } from '@jiheng/ui'
import { valueText } from './value-text.ts'
import { rangeOf, stepOf, sweepOf, valueAt, type Input, type Moved } from './what-if.ts'

type SliderProps = {
  input: Input
  formula: Formula
  inputs: readonly Input[]
  moved: Moved
  /** Null puts the real value back. */
  onMove: (value: string | null) => void
}

/** One figure that can be moved, and how the result goes with it. */
export function Slider({ input, formula, inputs, moved, onMove }: SliderProps) {
  const words = usePhrase()
  const { t, say, locale } = words
  const id = useId()
  const real = input.values[0] ?? null
  const value = moved[input.id] ?? real
  const range = rangeOf(real ?? value ?? '0', input.unit)
  const sweep = value === null ? null : sweepOf(formula, inputs, moved, input.id, range)
  const isMoved = moved[input.id] !== undefined
  return (
    <>
      <p className="formula-slider-head">
        {real === null ? <span>{input.name}</span> : <label htmlFor={id}>{input.name}</label>}
        <output htmlFor={id} className="jh-figures">
          {value === null ? t('formula_trial.missing') : valueText(value, input.unit, locale)}
        </output>
        {isMoved && real !== null && (
          <span className="jh-soft jh-small">
            {t('formula_trial.really', { value: valueText(real, input.unit, locale) })}
          </span>
        )}
      </p>
      {real === null ? (
        <Assumed input={input} value={value} onMove={onMove} />
      ) : (
        <input
          id={id}
          type="range"
          className="formula-range"
          min={0}
          max={range.steps}
          step={1}
          value={stepOf(range, value ?? real)}
          aria-valuetext={valueText(value, input.unit, locale)}
          onChange={({ target }) => onMove(valueAt(range, Number(target.value)))}
        />
      )}
      <p className="formula-slider-foot jh-soft jh-small">
        <span>{sweep && sweepText(sweep, input, formula.yields, words)}</span>
        {isMoved ? (
          <Button kind="quiet" onPress={() => onMove(null)}>
            {t('formula_trial.put_back')}
          </Button>
        ) : (
          <span>
            {input.asOf && <Day day={input.asOf} />}{' '}
            {input.evidenceLevel !== null && say(`explanation.evidence_level.${input.evidenceLevel}`)}
          </span>
        )}
      </p>
    </>
  )
}

/** A figure nobody has told, to be assumed for the trial. */
function Assumed({
  input: { name, unit },
  value,
  onMove,
}: Pick<SliderProps, 'input' | 'onMove'> & { value: string | null }) {
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
  input: Input,
  yields: string,
  { t, locale }: Say,
): string | null {
  const span = { from: valueText(sweep.from, input.unit, locale), to: valueText(sweep.to, input.unit, locale) }
  const { direction, least, most } = sweep
  if (direction === 'unknown' || least === null || most === null || yields === 'condition') return null
  if (direction === 'flat') return t('formula_trial.sweep_flat', span)
  const result = { least: valueText(least, yields, locale), most: valueText(most, yields, locale) }
  return t(`formula_trial.sweep_${direction}`, { ...span, ...result })
}
