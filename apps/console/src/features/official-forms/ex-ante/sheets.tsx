import { exAnteItems } from '@jiheng/kernel/ex-ante'
import { Section, usePhrase } from '@jiheng/ui'
import type { ExAnte } from './view.ts'

/** What everybody marked, item by item. */
export function Sheets({ of: { sheets, dimensions } }: { of: ExAnte }) {
  const { t } = usePhrase()
  return (
    <Section title={t('ex_ante_page.sheets')}>
      {sheets.length === 0 ? (
        <p className="jh-soft">{t('ex_ante_page.no_sheets')}</p>
      ) : (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard */}
          <div className="ex-ante-scroll" role="region" aria-label={t('ex_ante_page.sheets')} tabIndex={0}>
            <table className="jh-ruled ex-ante-table">
              <thead>
                <tr>
                  <th scope="col">{t('ex_ante_page.item')}</th>
                  {sheets.map(({ assessor }) => (
                    <th key={assessor} scope="col">
                      {assessor}
                    </th>
                  ))}
                </tr>
              </thead>
              {dimensions.map(({ key, points }) => (
                <tbody key={key}>
                  <tr>
                    <th scope="rowgroup" colSpan={sheets.length + 1}>
                      {t(`ex_ante.dimension.${key}`)}{' '}
                      <span className="jh-soft">{points === null ? '' : t('ex_ante_page.points', { points })}</span>
                    </th>
                  </tr>
                  {exAnteItems[key].map((item) => (
                    <tr key={item}>
                      <th scope="row">{t(`ex_ante.items.${item}`)}</th>
                      {sheets.map(({ assessor, marks }) => {
                        const mark = marks[item]
                        return <td key={assessor}>{mark ? t(`ex_ante.mark.${mark}`) : t('ui.dash')}</td>
                      })}
                    </tr>
                  ))}
                </tbody>
              ))}
            </table>
          </div>
          {sheets.map(
            ({ assessor, opinion }) =>
              opinion && (
                <p key={assessor} className="ex-ante-opinion">
                  <strong>{assessor}</strong> {opinion}
                </p>
              ),
          )}
        </>
      )}
    </Section>
  )
}
