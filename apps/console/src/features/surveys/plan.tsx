import { formatNumber } from '@jiheng/phrases'
import { Figure, Figures, Num, Section, usePhrase } from '@jiheng/ui'
import type { Survey } from './view.ts'

/** How many letters go to which building, and which households the lot fell on. */
export function Plan({ of }: { of: Survey }) {
  const { t } = usePhrase()
  const { households, needed, letters } = of.plan
  const isDrawn = of.lot.seed !== null
  const sent = of.buildings.reduce((sum, each) => sum + each.letters, 0)
  return (
    <Section title={t('surveys.plan')} note={t('surveys.plan_note')}>
      <Figures>
        <Figure label={t('surveys.households')} value={formatNumber(households)} />
        <Figure
          label={t('surveys.needed')}
          value={formatNumber(needed)}
          note={t('surveys.margin_of', { margin: of.margin })}
        />
        <Figure
          label={t(isDrawn ? 'surveys.letters_sent' : 'surveys.letters')}
          value={formatNumber(isDrawn ? sent : letters)}
        />
      </Figures>
      {households < of.rule.leastSample && <p className="surveys-planned">{t('surveys.planned_few')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, by keyboard too */}
      <div className="jh-sums" tabIndex={0} role="region" aria-label={t('surveys.plan')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('surveys.building')}</th>
              <th scope="col">{t('surveys.households')}</th>
              <th scope="col">{t(isDrawn ? 'surveys.letters_sent' : 'surveys.letters')}</th>
              {isDrawn && (
                <th scope="col" className="surveys-numbers">
                  {t('surveys.numbers')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {of.buildings.map((building) => (
              <tr key={building.name}>
                <th scope="row">{building.name}</th>
                <td>
                  <Num value={building.households} />
                </td>
                <td>
                  <Num value={building.letters} />
                </td>
                {isDrawn && <td className="surveys-numbers jh-soft jh-small">{building.drawn.join('、')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
