import type { Explanation } from '@jiheng/kernel/base'
import { formatNumber } from '@jiheng/phrases'
import { Figure, Figures, Num, Section, usePhrase } from '@jiheng/ui'
import { Buildings } from './buildings.tsx'
import { shareOf, type SurveyResult } from './view.ts'

const steps = [5, 4, 3, 2, 1] as const

/** What a survey found: the percentage with its margin, what was set aside, and the answers by question and building. */
export function Result({ of, leastSample, leastShown }: { of: SurveyResult; leastSample: number; leastShown: number }) {
  const { t } = usePhrase()
  const explanation = of.explanation as unknown as Explanation
  const range = of.low !== null && of.high !== null && t('surveys.result_range', { low: of.low, high: of.high })
  return (
    <>
      <Section title={t('surveys.result')}>
        {of.problem && (
          <p className="surveys-planned">{t('surveys.result_too_few', { n: of.sampleSize, least: leastSample })}</p>
        )}
        <Figures>
          <Figure
            label={t(`surveys.measure_name.${of.measure}`)}
            explanation={explanation}
            {...(of.problem && { value: t('surveys.unscored') })}
            note={range || t('surveys.problem.too_few_answers')}
          />
          {of.margin !== null && (
            <Figure label={t('surveys.result_margin')} value={formatNumber(of.margin, 2)} unit={t('units.points')} />
          )}
          <Figure
            label={t('surveys.result_sample')}
            value={formatNumber(of.sampleSize)}
            note={of.setAside > 0 && t('surveys.result_set_aside', { n: of.setAside })}
          />
          <Figure
            label={t('surveys.response_shown')}
            value={of.responsePercent && formatNumber(of.responsePercent, 1)}
            unit="%"
          />
          {of.setAside > 0 && of.percentOfAll !== null && (
            <Figure label={t('surveys.result_of_all')} value={formatNumber(of.percentOfAll, 1)} unit="%" />
          )}
        </Figures>
      </Section>
      {of.byQuestion.length > 0 && <ByQuestion of={of} />}
      <Section title={t('surveys.by_building')} note={t('surveys.by_building_note', { least: leastShown })}>
        <Buildings of={of.byBuilding} isScored={of.problem === null} />
      </Section>
    </>
  )
}

function ByQuestion({ of }: { of: SurveyResult }) {
  const { t } = usePhrase()
  return (
    <Section title={t('surveys.by_question')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, by keyboard too */}
      <div className="jh-sums" tabIndex={0} role="region" aria-label={t('surveys.by_question')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('surveys.questions')}</th>
              {steps.map((step) => (
                <th key={step} scope="col">
                  {t(`surveys.step_name.${step}`)}
                </th>
              ))}
              <th scope="col">{t('surveys.step_none')}</th>
              <th scope="col">{t('surveys.good_share')}</th>
              <th scope="col">{t('surveys.distribution')}</th>
            </tr>
          </thead>
          <tbody>
            {of.byQuestion.map(({ key, text, steps: counts, none }) => {
              const all = counts.reduce((sum, count) => sum + count, 0)
              return (
                <tr key={key}>
                  <th scope="row" title={text}>
                    {text}
                  </th>
                  {counts.map((count, at) => (
                    <td key={steps[at]}>
                      <Num value={count} />
                    </td>
                  ))}
                  <td>
                    <Num value={none} />
                  </td>
                  <td>
                    <Num value={shareOf((counts[0] ?? 0) + (counts[1] ?? 0), all)} unit="%" />
                  </td>
                  <td aria-hidden="true">
                    <span className="surveys-bar">
                      {counts.map((count, at) => (
                        <span key={steps[at]} style={{ width: `${all === 0 ? 0 : (count * 100) / all}%` }} />
                      ))}
                    </span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
