import { Num, usePhrase } from '@jiheng/ui'
import { shareOf, type SurveyResult } from './view.ts'

type ByBuilding = SurveyResult['byBuilding']
type Row = { label: string; letters: number; answers: number; good: number | null }

/** Answers by building; where only few came in, together. Where the survey is scored also how satisfied they are. */
export function Buildings({ of, isScored }: { of: ByBuilding; isScored: boolean }) {
  const { t } = usePhrase()
  const { alone, together } = of
  const rows: Row[] = [
    ...alone.map(({ name, ...counts }) => ({ label: name, ...counts })),
    ...(together ? [{ label: t('surveys.together', { n: together.buildings }), ...together }] : []),
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, by keyboard too
    <div className="jh-sums" tabIndex={0} role="region" aria-label={t('surveys.by_building')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('surveys.building')}</th>
            <th scope="col">{t('surveys.letters_sent')}</th>
            <th scope="col">{t('surveys.answers')}</th>
            <th scope="col">{t('surveys.response_shown')}</th>
            {isScored && <th scope="col">{t('surveys.good_share')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, letters, answers, good }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <Num value={letters} />
              </td>
              <td>
                <Num value={answers} />
              </td>
              <td>
                <Num value={shareOf(answers, letters)} unit="%" />
              </td>
              {isScored && (
                <td>
                  {good === null ? (
                    <span className="jh-soft">{t('surveys.together_hidden')}</span>
                  ) : (
                    <Num value={shareOf(good, answers)} unit="%" />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
