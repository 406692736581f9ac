import { useState } from 'react'
import { decimal, type Explanation } from '@jiheng/kernel/base'
import { outcomeWords, said, type Formula, type Outcome } from '@jiheng/kernel/formula'
import { Button, Day, Figure, Figures, Section, StateMark, usePhrase, type Say } from '@jiheng/ui'
import { Slider } from './slider.tsx'
import { valueText } from './value-text.ts'
import { each, resultOf, single, together, type Input, type Moved, type Trial } from './what-if.ts'

/** The result as it stands, each figure it is made of, and what becomes of it when they are moved. */
export function TrialView({ trial, formula }: { trial: Trial; formula: Formula }) {
  const { t } = usePhrase()
  const [moved, setMoved] = useState<Moved>({})
  const isMoved = Object.keys(moved).length > 0
  const move = (key: string) => (value: string | null) => setMoved(withValue(moved, key, value))
  const shown = { formula, moved, move, inputs: trial.inputs }
  const ofOne = trial.inputs.filter(({ over }) => over === null)
  const several = trial.inputs.filter(({ over, values }) => over !== null && values.length > 0)
  return (
    <>
      <Results trial={trial} formula={formula} moved={isMoved ? moved : null} />
      {trial.inputs.length > 0 && (
        <Section
          title={t('formula_trial.what_if')}
          note={<StateMark state="grey" word={t('formula_trial.changes_nothing')} />}
          actions={isMoved && <Button onPress={() => setMoved({})}>{t('formula_trial.as_real')}</Button>}
        >
          <ul className="formula-sliders">
            {ofOne.map((input) => {
              const of = single(input, moved[input.id] ?? null)
              return (
                <li key={of.key}>
                  <Slider {...shown} of={of} note={<Known of={input} />} onMove={move(of.key)} />
                </li>
              )
            })}
            {several.map((input) => (
              <li key={`${input.id} ${input.over}`}>
                <Several {...shown} of={input} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** Of what day a figure is, and how well it is shown. */
function Known({ of: { asOf, evidenceLevel } }: { of: Input }) {
  const { say } = usePhrase()
  return (
    <>
      {asOf && <Day day={asOf} />} {evidenceLevel !== null && say(`explanation.evidence_level.${evidenceLevel}`)}
    </>
  )
}

function withValue(moved: Moved, id: string, value: string | null): Moved {
  const { [id]: _, ...others } = moved
  return value === null ? others : { ...others, [id]: value }
}

function Results({ trial, formula, moved }: { trial: Trial; formula: Formula; moved: Moved | null }) {
  const words = usePhrase()
  const { t } = words
  const trying = moved && resultOf(formula, trial.inputs, moved)
  const real: Outcome | null = trial.value === null ? null : { ok: true, value: trial.value }
  return (
    <>
      <Figures>
        <Figure
          label={t('formula_trial.real')}
          value={real && resultText(real, trial.yields, words)}
          note={<Day day={trial.asOf} />}
          explanation={trial.explanation as unknown as Explanation}
        />
        {trying && (
          <Figure
            label={t('formula_trial.tried')}
            value={trying.ok ? resultText(trying, trial.yields, words) : null}
            note={difference(real, trying, trial.yields, words)}
          />
        )}
      </Figures>
      {trial.problem !== null && (
        <p className="formula-problem">
          <StateMark state="grey" word={trial.problem} />
        </p>
      )}
      {trying && !trying.ok && (
        <p>{said(outcomeWords(formula, trying, words.locale === 'zh-CN' ? 'zh' : 'en'), words.say)}</p>
      )}
    </>
  )
}

function resultText(outcome: Outcome, unit: string, { t, locale }: Say): string {
  if (!outcome.ok) return t('ui.dash')
  const { value } = outcome
  if (unit === 'condition') return t(String(value) === 'true' ? 'formula_trial.yes' : 'formula_trial.no')
  return valueText(String(value), unit, locale)
}

function difference(real: Outcome | null, tried: Outcome, unit: string, { t, locale }: Say): string {
  if (!real?.ok || !tried.ok || unit === 'condition') return t('formula_trial.changes_nothing')
  const gap = decimal.subtract(String(tried.value), String(real.value))
  if (decimal.isZero(gap)) return t('formula_trial.same')
  const isLess = decimal.isNegative(gap)
  const points = unit === '%' ? t('units.points') : unit
  const n = valueText(isLess ? decimal.negate(gap) : gap, points, locale)
  return t(isLess ? 'formula_trial.less' : 'formula_trial.more', { n })
}

type SeveralProps = {
  of: Input
  formula: Formula
  inputs: readonly Input[]
  moved: Moved
  move: (key: string) => (value: string | null) => void
}

/** Figures of a period or of parts: all moved together, or one by one. */
function Several({ of, move, ...shown }: SeveralProps) {
  const { t, say, locale } = usePhrase()
  const { over, unit, values } = of
  const all = together(of)
  const known = [
    over === 'children' ? t('formula_trial.children') : periodText(over ?? '', say),
    t('formula_trial.values', { n: values.length }),
  ].join(' ')
  return (
    <>
      <Slider
        {...shown}
        of={{ ...all, label: t('formula_trial.together', { name: of.name }) }}
        note={known}
        onMove={move(all.key)}
      />
      <details className="formula-series">
        <summary>
          {t('formula_trial.one_by_one')}{' '}
          <span className="jh-soft jh-figures">{values.map((value) => valueText(value, unit, locale)).join('　')}</span>
        </summary>
        <ul>
          {each(of).map((one) => (
            <li key={one.key}>
              <Slider {...shown} of={one} onMove={move(one.key)} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function periodText(over: string, say: Say['say']): string {
  const months = /\d+/.exec(over)?.[0]
  return months === undefined ? say(`formula.periods.${over}`) : say('formula.periods.last_months', { months })
}
