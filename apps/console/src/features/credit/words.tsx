import type { Explanation } from '@jiheng/kernel/base'
import { Explained, Num, StateMark, usePhrase } from '@jiheng/ui'
import { quarterParts, replyMark, type Listed, type Version } from './view.ts'

export function useQuarter(): (period: string) => string {
  const { t } = usePhrase()
  return (period) => t('credit.quarter', quarterParts(period))
}

type Scored = Pick<Listed, 'total' | 'grade' | 'problem'>

/** A score with its grade, or why there is none; it opens how it came about. */
export function Score({
  of,
  load,
  explanation,
}: {
  of: Scored
  load?: () => Promise<Explanation>
  explanation?: Explanation
}) {
  const { t } = usePhrase()
  return (
    <Explained measure={t('credit.score')} {...(load && { load })} {...(explanation && { explanation })}>
      {of.total === null ? (
        <span className="jh-soft">{t(`credit.problem.${of.problem ?? 'too_few_facts'}`)}</span>
      ) : (
        <span className="jh-figures">
          {of.total} {of.grade && t(`evaluation.grade_name.${of.grade}`)}
        </span>
      )}
    </Explained>
  )
}

export function ReplyMark({ of }: { of: Pick<Listed, 'replyState'> }) {
  const { t } = usePhrase()
  return <StateMark state={replyMark[of.replyState]} word={t(`credit.reply_state.${of.replyState}`)} />
}

/** Scores of the quarters before, oldest first. */
export function Trend({ of }: { of: Listed['trend'] }) {
  const { t } = usePhrase()
  const quarter = useQuarter()
  if (of.length === 0) return <span className="jh-soft">{t('credit.trend_none')}</span>
  return (
    <span className="credit-trend">
      {of.map(({ period, total }) => (
        <span key={period} title={quarter(period)}>
          {total === null ? t('ui.dash') : <Num value={total} decimals={1} />}
        </span>
      ))}
    </span>
  )
}

/** What was published when, and until when it may be answered. */
export function Standing({ of }: { of: Pick<Version, 'publishedAt' | 'replyUntil' | 'computedAt'> }) {
  const { t } = usePhrase()
  return (
    <span className="jh-soft">
      {of.publishedAt && of.replyUntil
        ? t('credit.state.published', { at: of.publishedAt, until: of.replyUntil })
        : t('credit.state.draft')}
    </span>
  )
}
