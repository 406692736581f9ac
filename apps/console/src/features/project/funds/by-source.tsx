import { Explained, Money, Percent, Section, usePhrase } from '@jiheng/ui'
import { Opens } from '../../../shared/form-drawer.tsx'
import { groundOf } from '../record.ts'
import { SetBudget } from './budget-form.tsx'
import type { Funds } from './figures.tsx'

type Line = Funds['total']

/** 年初、全年、执行、执行率 by source, as in the self-evaluation form. */
export function BySource({ of, projectId }: { of: Funds; projectId: string }) {
  const { t } = usePhrase()
  const mayAdjust = of.allowed.includes('set_budget')
  const heads = [
    t('funds.initial'),
    t('funds.full_year'),
    t('funds.allocated'),
    t('funds.arrived'),
    t('funds.executed'),
    t('funds.execution_rate'),
  ]
  return (
    <Section title={t('project.funds.by_source')} note={t('project.funds.in_wan')}>
      {of.sources.length === 0 ? (
        <p className="jh-soft">{t('project.funds.no_budget')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard
        <div className="project-scroll" tabIndex={0} role="region" aria-label={t('project.funds.by_source')}>
          <table className="jh-ruled jh-numbers project-folds">
            <thead>
              <tr>
                <th scope="col">{t('project.funds.source')}</th>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {of.sources.map((line) => (
                <tr key={line.source}>
                  <th scope="row">
                    {t(`funds.source.${line.source}`)}
                    {mayAdjust && (
                      <span className="project-inline">
                        <Opens kind="quiet" label={t('funds.adjust_budget')}>
                          {(close) => <SetBudget projectId={projectId} year={of.year} line={line} onClose={close} />}
                        </Opens>
                      </span>
                    )}
                  </th>
                  <Cells of={line} />
                </tr>
              ))}
              <tr className="project-total">
                <th scope="row">{t('project.total')}</th>
                <Cells of={of.total} />
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

function Cells({ of }: { of: Line }) {
  const { t } = usePhrase()
  return (
    <>
      <td data-label={t('funds.initial')}>
        <Money amountFen={of.initialFen} big bare />
      </td>
      <td data-label={t('funds.full_year')}>
        <Explained explanation={groundOf(of.explanation, 'measures.budget_amount')}>
          <Money amountFen={of.fullYearFen} big bare />
        </Explained>
      </td>
      <td data-label={t('funds.allocated')}>
        <Money amountFen={of.allocatedFen} big bare />
      </td>
      <td data-label={t('funds.arrived')}>
        <Money amountFen={of.arrivedFen} big bare />
      </td>
      <td data-label={t('funds.executed')}>
        <Explained explanation={groundOf(of.explanation, 'measures.executed_amount')}>
          <Money amountFen={of.executedFen} big bare />
        </Explained>
      </td>
      <td data-label={t('funds.execution_rate')}>
        <Explained explanation={of.explanation}>
          <Percent value={of.ratePercent} />
        </Explained>
      </td>
    </>
  )
}
