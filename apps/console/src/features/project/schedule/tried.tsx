import { Day, Facts, Num, StateMark, usePhrase } from '@jiheng/ui'
import type { ScheduleFile } from './import.tsx'

type Summary = NonNullable<ScheduleFile['summary']>

/** What a plan handed in holds, what it would change, and each thing in it that was ignored or assumed. */
export function Tried({ of }: { of: ScheduleFile }) {
  const { t } = usePhrase()
  if (!of.summary)
    return (
      <div className="project-clashes">
        <StateMark state="orange" word={t('plan.import.refused', { file: of.fileName })} />
        <p>{of.problem?.message}</p>
      </div>
    )
  const { summary } = of
  return (
    <>
      <p>{t('plan.import.read', { file: of.fileName, format: t(`plan.format.${summary.format}`) })}</p>
      <Facts items={facts(summary, t)} />
      <Named label={t('plan.import.matched_names', { n: summary.matched })} titles={summary.named.matched} />
      <Named label={t('plan.import.missing_names', { n: summary.missing })} titles={summary.named.missing} />
      <Told title={t('plan.import.notices')} items={summary.notices} />
      <Told title={t('plan.warnings')} items={summary.warnings} />
      {summary.notices.length + summary.warnings.length === 0 && (
        <StateMark state="green" word={t('plan.import.clean')} />
      )}
    </>
  )
}

function facts(of: Summary, t: ReturnType<typeof usePhrase>['t']) {
  return [
    { label: t('plan.figure.start'), value: <Day day={of.startsOn} /> },
    {
      label: t('plan.figure.finish'),
      value: (
        <>
          <Day day={of.finishesOn} />
          {of.statedFinish !== null && of.statedFinish !== of.finishesOn && (
            <p className="jh-soft jh-small">{t('plan.import.stated', { day: of.statedFinish })}</p>
          )}
        </>
      ),
    },
    { label: t('plan.import.activities'), value: <Num value={of.activities} /> },
    { label: t('plan.figure.critical'), value: <Num value={of.critical} /> },
    { label: t('plan.import.links'), value: <Num value={of.links} /> },
    { label: t('plan.import.matched'), value: <Num value={of.matched} /> },
    { label: t('plan.import.added'), value: <Num value={of.added} /> },
    { label: t('plan.import.not_in_file'), value: <Num value={of.missing} /> },
  ]
}

/** The nodes a count is of, by name. */
function Named({ label, titles }: { label: string; titles: readonly string[] }) {
  if (titles.length === 0) return null
  return (
    <details className="project-more" open={titles.length <= 8}>
      <summary>{label}</summary>
      <ul className="project-list plan-told">
        {titles.map((title, at) => (
          <li key={`${at} ${title}`}>{title}</li>
        ))}
      </ul>
    </details>
  )
}

/** Sentences about a plan, with the activity each is about. */
export function Told({
  title,
  items,
}: {
  title: string
  items: readonly { code: string; message: string; activity: string | null }[]
}) {
  const { t } = usePhrase()
  if (items.length === 0) return null
  return (
    <details className="project-more" open={items.length <= 8}>
      <summary>{t('plan.told', { title, n: items.length })}</summary>
      <ul className="project-list plan-told">
        {items.map(({ code, message, activity }, at) => (
          <li key={`${at} ${code}`}>
            {activity !== null && <strong>{activity}　</strong>}
            {message}
          </li>
        ))}
      </ul>
    </details>
  )
}
