import type { ReactNode } from 'react'
import { daysBetween } from '@jiheng/kernel/base'
import { formatWan, wanWord } from '@jiheng/phrases'
import { Day, Money, Section, StateMark, usePhrase } from '@jiheng/ui'
import type { Project } from '../record.ts'

/** What was approved, what is planned now and what happened; the approved column never changes. */
export function Dates({ project }: { project: Project }) {
  const { t } = usePhrase()
  const heads = [
    t('project.dates.approved'),
    t('project.dates.plan'),
    t('project.dates.actual'),
    t('project.dates.drift'),
  ]
  return (
    <Section title={t('project.dates.title')} note={<ApprovedOn day={project.approvedOn} />}>
      <table className="jh-ruled project-folds">
        <thead>
          <tr>
            <th scope="col">
              <span className="jh-hidden">{t('project.dates.what')}</span>
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            head={t('project.dates.start')}
            cells={[null, <Day key="p" day={project.plannedStart} />, <Day key="a" day={project.actualStart} />]}
            drift={<DayDrift from={project.plannedStart} to={project.actualStart} base="plan" />}
          />
          <Row
            head={t('project.dates.finish')}
            cells={[
              <Day key="o" day={project.approvedFinish} />,
              <Day key="p" day={project.plannedFinish} />,
              <Day key="a" day={project.actualFinish} />,
            ]}
            drift={
              <DayDrift
                from={project.approvedFinish}
                to={project.actualFinish ?? project.plannedFinish}
                base="approved"
              />
            }
          />
          <Row
            head={t('projects.total_amount')}
            cells={[
              <Money key="o" amountFen={project.approvedAmountFen} big />,
              <Money key="p" amountFen={project.totalInvestmentFen} big />,
              null,
            ]}
            drift={<MoneyDrift from={project.approvedAmountFen} to={project.totalInvestmentFen} />}
          />
        </tbody>
      </table>
    </Section>
  )
}

function ApprovedOn({ day }: { day: string | null }) {
  const { t } = usePhrase()
  return <>{day ? t('project.dates.approved_on', { day }) : t('project.dates.not_approved')}</>
}

function Row({ head, cells, drift }: { head: string; cells: ReactNode[]; drift: ReactNode }) {
  const { t } = usePhrase()
  const labels = [t('project.dates.approved'), t('project.dates.plan'), t('project.dates.actual')]
  return (
    <tr>
      <th scope="row">{head}</th>
      {cells.map((cell, at) => (
        <td key={at} data-label={labels[at]}>
          {cell ?? <span className="jh-soft">{t('ui.dash')}</span>}
        </td>
      ))}
      <td data-label={t('project.dates.drift')}>{drift}</td>
    </tr>
  )
}

function DayDrift({ from, to, base }: { from: string | null; to: string | null; base: 'plan' | 'approved' }) {
  const { t } = usePhrase()
  if (!from || !to) return <Unknown />
  const days = daysBetween(from, to)
  if (days === 0) return <StateMark state="green" word={t(`project.dates.same.${base}`)} />
  return days > 0 ? (
    <StateMark state="orange" word={t(`project.dates.later.${base}`, { n: days })} />
  ) : (
    <StateMark state="green" word={t(`project.dates.earlier.${base}`, { n: -days })} />
  )
}

function MoneyDrift({ from, to }: { from: number | null; to: number | null }) {
  const { t, locale } = usePhrase()
  if (from === null || to === null) return <Unknown />
  if (from === to) return <StateMark state="green" word={t('project.dates.same.approved')} />
  const amount = `${formatWan(locale, Math.abs(to - from))} ${wanWord(locale).trim()}`
  return to > from ? (
    <StateMark state="orange" word={t('project.dates.dearer', { amount })} />
  ) : (
    <StateMark state="green" word={t('project.dates.cheaper', { amount })} />
  )
}

function Unknown() {
  const { t } = usePhrase()
  return <span className="jh-soft">{t('ui.dash')}</span>
}
