import { decimal } from '@jiheng/kernel/base'
import { formatNumber } from '@jiheng/phrases'
import { StateMark, usePhrase } from '@jiheng/ui'
import type { DryRun as DryRunTold } from './view.ts'

type Grade = DryRunTold['grades'][number]['from']

/** Which scores of the year a pack would change, between which grades, and where most. */
export function DryRun({ of }: { of: DryRunTold }) {
  const { t } = usePhrase()
  const gradeOf = (grade: Grade): string => (grade ? t(`evaluation.grade_name.${grade}`) : t('scoring.packs.no_grade'))
  const { asOf: day, scores, changed, refused, grades } = of
  return (
    <section className="rules-trial" aria-label={t('scoring.packs.dry_run', { day })}>
      <h3>{t('scoring.packs.dry_run', { day })}</h3>
      <p>
        {changed === 0
          ? t('scoring.packs.dry_run_none', { scores })
          : t('scoring.packs.dry_run_result', { scores, changed })}
      </p>
      {refused > 0 && <StateMark state="red" word={t('scoring.packs.dry_run_refused', { n: refused })} />}
      {grades.length > 0 && (
        <ul>
          {grades.map(({ from, to, count }) => (
            <li key={`${from} ${to}`}>
              {t('scoring.packs.grade_change', { from: gradeOf(from), to: gradeOf(to), count })}
            </li>
          ))}
        </ul>
      )}
      {of.largest.length > 0 && <Largest of={of.largest} gradeOf={gradeOf} />}
    </section>
  )
}

function Largest({ of, gradeOf }: { of: DryRunTold['largest']; gradeOf: (grade: Grade) => string }) {
  const { t } = usePhrase()
  return (
    <table className="jh-ruled jh-numbers rules-changes">
      <caption>{t('scoring.packs.largest', { n: of.length })}</caption>
      <thead>
        <tr>
          {(['project', 'before', 'after', 'difference', 'grade'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`scoring.packs.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map(({ projectId, name, before, after, from, to }) => (
          <tr key={projectId}>
            <th scope="row">
              <a href={`/projects/${projectId}?tab=indicators`}>{name}</a>
            </th>
            <td>{formatNumber(before, 2)}</td>
            <td>{formatNumber(after, 2)}</td>
            <td>{signed(decimal.subtract(after, before))}</td>
            <td>{from === to ? gradeOf(from) : `${gradeOf(from)} → ${gradeOf(to)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const signed = (difference: string): string =>
  decimal.isZero(difference)
    ? formatNumber('0', 2)
    : `${decimal.isNegative(difference) ? '−' : '+'}${formatNumber(difference.replace('-', ''), 2)}`
