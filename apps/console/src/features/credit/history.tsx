import { usePhrase } from '@jiheng/ui'
import type { Explanation } from '@jiheng/kernel/base'
import type { Version } from './view.ts'
import { ReplyMark, Score, useQuarter } from './words.tsx'

/** Every version there is, the newest first; one is looked at. */
export function History({
  of,
  chosen,
  onChoose,
}: {
  of: readonly Version[]
  chosen: string
  onChoose: (id: string) => void
}) {
  const { t } = usePhrase()
  const quarter = useQuarter()
  return (
    <div className="credit-scroll" role="region" aria-label={t('credit.history')}>
      <table className="jh-ruled">
        <thead>
          <tr>
            <th scope="col">{t('credit.period')}</th>
            <th scope="col">{t('credit.unit')}</th>
            <th scope="col">{t('credit.score')}</th>
            <th scope="col">{t('credit.covered')}</th>
            <th scope="col">{t('credit.reply')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((row) => (
            <tr key={row.id} aria-current={row.id === chosen ? 'true' : undefined}>
              <th scope="row">
                <button type="button" className="jh-plain-button credit-choose" onClick={() => onChoose(row.id)}>
                  {quarter(row.period)}
                </button>
                <span className="jh-soft jh-small"> {t('credit.version', { n: row.version })}</span>
                {row.why && <span className="jh-soft jh-small credit-rule">{row.why}</span>}
              </th>
              <td>{row.unit}</td>
              <td>
                <Score of={row} explanation={row.explanation as unknown as Explanation} />
              </td>
              <td className="jh-figures">{t('credit.covered_of', { weight: row.coveredWeight })}</td>
              <td>{row.isCurrent ? <ReplyMark of={row} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
