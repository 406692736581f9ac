import { decimal } from '@jiheng/kernel/base'
import type { Explanation } from '@jiheng/kernel/base'
import { Explained, StateMark, usePhrase } from '@jiheng/ui'
import { gradeMark, type RoundProject, type Version } from './view.ts'

/** A total with its grade; with an explanation it opens how it came about. */
export function Total({ of, explanation }: { of: Pick<Version, 'total' | 'grade'>; explanation?: unknown }) {
  const { t } = usePhrase()
  const shown = (
    <span className="jh-figures">
      {of.total} {t(`evaluation.grade_name.${of.grade}`)}
    </span>
  )
  return explanation === undefined ? (
    shown
  ) : (
    <Explained measure={t('rounds.total')} explanation={explanation as Explanation}>
      {shown}
    </Explained>
  )
}

export function GradeMark({ of }: { of: Version['grade'] }) {
  const { t } = usePhrase()
  return <StateMark state={gradeMark[of]} word={t(`evaluation.grade_name.${of}`)} />
}

/** How many points more or less than the year before. */
export function Trend({ of }: { of: string | null }) {
  const { t } = usePhrase()
  if (of === null) return <span className="jh-soft">{t('rounds.trend_none')}</span>
  if (decimal.isZero(of)) return <span>{t('rounds.trend_same')}</span>
  const n = decimal.fixed(decimal.isNegative(of) ? decimal.negate(of) : of, 2)
  return (
    <span className="jh-figures">{t(decimal.isNegative(of) ? 'rounds.trend_down' : 'rounds.trend_up', { n })}</span>
  )
}

type Context = Pick<NonNullable<RoundProject['result']>, 'evidenceLevel' | 'sampleSize'>

/** What a score rests on; never left out beside one. */
export function Context({ of }: { of: Context }) {
  const { t, say } = usePhrase()
  return (
    <span className="jh-soft jh-small" title={say(`explanation.evidence_level.${of.evidenceLevel}`)}>
      {t('rounds.evidence_short', { level: of.evidenceLevel })} · {t('rounds.experts_n', { n: of.sampleSize })}
    </span>
  )
}
