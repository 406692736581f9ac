import { useState } from 'react'
import { decimal, type Explanation } from '@jiheng/kernel/base'
import { outcomeWords, said, type Formula, type Outcome } from '@jiheng/kernel/formula'
import { Button, Day, Figure, Figures, Section, StateMark, usePhrase, type Say } from '@jiheng/ui'
import { Slider } from './slider.tsx'
import { valueText } from './value-text.ts'
import { resultOf, type Input, type Moved, type Trial } from './what-if.ts'

/** The result as it stands, each figure it is made of, and what becomes of it when they are moved. */
export function TrialView({ trial, formula }: { trial: Trial; formula: Formula }) {
  const { t } = usePhrase()
  const [moved, setMoved] = useState<Moved>({})
  const isMoved = Object.keys(moved).length > 0
  const single = trial.inputs.filter(({ over }) => over === null)
  const several = trial.inputs.filter(({ over }) => over !== null)
  return (
    <>
      <Results trial={trial} formula={formula} moved={isMoved ? moved : null} />
      {single.length > 0 && (
        <Section
          title={t('formula_trial.what_if')}
          note={<StateMark state="grey" word={t('formula_trial.changes_nothing')} />}
          actions={isMoved && <Button onPress={() => setMoved({})}>{t('formula_trial.as_real')}</Button>}
        >
          <ul className="formula-sliders">
            {single.map((input) => (
              <li key={input.id}>
                <Slider
                  {...{ input, formula, moved }}
                  inputs={trial.inputs}
                  onMove={(value) => setMoved(withValue(moved, input.id, value))}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {several.length > 0 && <Several of={several} />}
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

/** Figures of a period or of children: one value each, not moved. */
function Several({ of }: { of: readonly Input[] }) {
  const { t, say, locale } = usePhrase()
  return (
    <Section title={t('formula_trial.series')}>
      <ul className="formula-series">
        {of.map(({ id, name, over, unit, values }) => (
          <li key={`${id} ${over}`}>
            <strong>{name}</strong>{' '}
            <span className="jh-soft">
              {over === 'children' ? t('formula_trial.children') : periodText(over ?? '', say)}{' '}
              {t('formula_trial.values', { n: values.length })}
            </span>
            <p className="jh-figures">{values.map((value) => valueText(value, unit, locale)).join('　')}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function periodText(over: string, say: Say['say']): string {
  const months = /\d+/.exec(over)?.[0]
  return months === undefined ? say(`formula.periods.${over}`) : say('formula.periods.last_months', { months })
}
