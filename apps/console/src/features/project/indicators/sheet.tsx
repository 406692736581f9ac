import { Fragment } from 'react'
import { decimal } from '@jiheng/kernel/base'
import { formatNumber } from '@jiheng/phrases'
import { Explained, usePhrase } from '@jiheng/ui'
import { SheetRow } from './sheet-row.tsx'
import { grouped } from './group.ts'
import type { Evaluation } from './evaluation.ts'

/** The indicators as the official form sets them: level 1 over level 2 over level 3, budget execution first, the total last. */
export function Sheet({ of }: { of: Evaluation }) {
  const { t } = usePhrase()
  const heads = ['level_3', 'target', 'actual', 'weight', 'score', 'remarks'] as const
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard
    <div className="project-scroll" tabIndex={0} role="region" aria-label={t('project.indicators.sheet')}>
      <table className="jh-ruled project-sheet project-folds">
        <thead>
          <tr>
            <th scope="col">{t('evaluation.level_1')}</th>
            <th scope="col">{t('evaluation.level_2')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === 'weight' || head === 'score' ? 'project-end' : undefined}>
                {head === 'remarks' ? t('project.indicators.remarks') : t(`evaluation.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.execution && <Execution of={of.execution} />}
          {grouped(of.rows).map((level1) => (
            <Fragment key={level1.name}>
              {level1.groups.map((level2, at) =>
                level2.rows.map((row, index) => (
                  <SheetRow key={row.indicator.code} row={row} of={of}>
                    {at === 0 && index === 0 && (
                      <th scope="rowgroup" rowSpan={level1.count}>
                        {t(`project.indicators.level1.${level1.name}`)}
                      </th>
                    )}
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={level2.rows.length} className="project-sheet-name">
                        {level2.name}
                      </th>
                    )}
                  </SheetRow>
                )),
              )}
            </Fragment>
          ))}
          {of.total !== null && (
            <tr className="project-total">
              <th scope="row" colSpan={5}>
                {t('evaluation.total')}
              </th>
              <td className="project-end" data-label={t('evaluation.weight')}>
                100
              </td>
              <td className="project-end" data-label={t('evaluation.score')}>
                <Explained explanation={of.explanation}>{of.total}</Explained>
              </td>
              <td>{'\u00a0'}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

function Execution({ of }: { of: NonNullable<Evaluation['execution']> }) {
  const { t } = usePhrase()
  const amount = (measure: string) => of.explanation.inputs.find((input) => input.measure === measure)?.value
  const executed = amount('measures.executed_amount')
  const budget = amount('measures.budget_amount')
  const rate = executed && budget ? decimal.percentOf(executed, budget) : null
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {t('project.indicators.execution')}
      </th>
      <td data-label={t('evaluation.target')}>100%</td>
      <td data-label={t('evaluation.actual')}>
        {rate !== null && <Explained explanation={of.explanation}>{formatNumber(rate)}%</Explained>}
      </td>
      <td className="project-end" data-label={t('evaluation.weight')}>
        {of.weight}
      </td>
      <td className="project-end" data-label={t('evaluation.score')}>
        <Explained explanation={of.explanation}>{of.score ?? t('evaluation.no_data')}</Explained>
      </td>
      <td>{'\u00a0'}</td>
    </tr>
  )
}
