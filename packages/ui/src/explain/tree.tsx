import type { Explanation, Input } from '@jiheng/kernel/base'
import { usePhrase } from '../words.tsx'
import type { HrefOf } from './explain.tsx'
import { ruleName, shown } from './format.ts'
import './explain.css'

type Props = {
  explanation: Explanation
  hrefOf: HrefOf
  onLeave: () => void
  /** The value stands in the row above already. */
  isNested?: boolean
}

/** One explanation: its value, the rule it follows, the data it used, and, folded below each datum, where that came from. */
export function ExplanationTree({ explanation, hrefOf, onLeave, isNested }: Props) {
  const words = usePhrase()
  const { t, say } = words
  const { value, unit } = shown(explanation.value, explanation.unit, words)
  return (
    <div className="jh-explanation">
      {!isNested && (
        <>
          <p className="jh-soft">{say(explanation.measure)}</p>
          <p className="jh-explanation-value">
            {value} <span className="jh-unit">{unit}</span>
          </p>
        </>
      )}
      <Basis of={explanation} />
      {explanation.note && <p className="jh-explanation-note">{say(explanation.note.key, explanation.note.params)}</p>}
      <Rule of={explanation} />
      {explanation.inputs.length > 0 && <h3>{t('explanation.inputs')}</h3>}
      <ul className="jh-explanation-inputs">
        {explanation.inputs.map((input, at) => (
          <InputRow key={`${at} ${input.measure}`} input={input} hrefOf={hrefOf} onLeave={onLeave} />
        ))}
      </ul>
    </div>
  )
}

/** How old and how good the data is. */
function Basis({ of }: { of: Explanation }) {
  const { t } = usePhrase()
  const parts = [
    t('explanation.as_of', { day: of.asOf }),
    of.dataAgeDays === undefined
      ? ''
      : of.dataAgeDays === 0
        ? t('explanation.data_today')
        : t('explanation.data_age', { n: of.dataAgeDays }),
    of.sampleSize === undefined ? '' : t('explanation.sample', { n: of.sampleSize }),
    t(`explanation.evidence_level.${of.evidenceLevel}`),
  ]
  return <p className="jh-soft jh-small">{parts.filter(Boolean).join(' · ')}</p>
}

function Rule({ of }: { of: Explanation }) {
  const words = usePhrase()
  const { t } = words
  return (
    <dl className="jh-explanation-rule">
      <dt>{t('explanation.rule')}</dt>
      <dd>
        {ruleName(of.rule, words)}{' '}
        <span className="jh-soft">{t('explanation.rule_version', { version: of.rule.version })}</span>
        {of.rule.mark && (
          <span className="jh-rule-mark" title={t(`explanation.mark.${of.rule.mark}`)}>
            {t(`explanation.mark_short.${of.rule.mark}`)}
          </span>
        )}
        {of.rule.source && <p className="jh-soft jh-small">{of.rule.source}</p>}
      </dd>
      {of.formula && (
        <>
          <dt>{t('explanation.formula')}</dt>
          <dd className="jh-figures jh-formula">{of.formula}</dd>
        </>
      )}
    </dl>
  )
}

function InputRow({ input, hrefOf, onLeave }: { input: Input; hrefOf: HrefOf; onLeave: () => void }) {
  const words = usePhrase()
  const { t, say } = words
  const { value, unit } = shown(input.value, input.unit, words)
  const href = input.source && hrefOf(input.source)
  return (
    <li>
      <div className="jh-input-row">
        <span>{say(input.measure)}</span>
        <span className="jh-figures">
          {value} <span className="jh-unit">{unit}</span>
        </span>
      </div>
      {(input.source || input.asOf) && (
        <p className="jh-soft jh-small">
          {input.source && href ? (
            <a href={href} onClick={onLeave}>
              {input.source.label ?? t('explanation.source')}
            </a>
          ) : (
            input.source?.label
          )}
          {input.asOf && <span> {t('explanation.as_of', { day: input.asOf })}</span>}
        </p>
      )}
      {input.because && (
        <details>
          <summary>{t('explanation.because')}</summary>
          <ExplanationTree explanation={input.because} hrefOf={hrefOf} onLeave={onLeave} isNested />
        </details>
      )}
    </li>
  )
}
