import type { ReactNode } from 'react'
import { usePhrase } from '@jiheng/ui'

type Said = {
  text: string
  submittedBy: string
  submittedAt: string
  outcome: string | null
  reason: string | null
  decidedBy: string | null
  decidedAt: string | null
}

/** What an appeal says, what it speaks of (`children`), and the answer with what was corrected. */
export function AppealSaid({
  appeal,
  outcome,
  isSamePerson,
  corrected,
  children,
}: {
  appeal: Said
  /** The outcome in words, once there is one. */
  outcome: string | null
  isSamePerson: string | null
  corrected?: ReactNode
  children?: ReactNode
}) {
  const { t } = usePhrase()
  return (
    <>
      <p className="rounds-said">{appeal.text}</p>
      <p className="jh-soft jh-small">{t('rounds.appeal_by', { name: appeal.submittedBy, at: appeal.submittedAt })}</p>
      {isSamePerson && <p className="jh-soft">{isSamePerson}</p>}
      {children}
      {outcome && (
        <div className="rounds-answer">
          <p>
            <strong>{outcome}</strong> {appeal.reason}
          </p>
          {corrected}
          {appeal.decidedAt && (
            <p className="jh-soft jh-small">
              {t('rounds.decided_by', { name: appeal.decidedBy ?? '', at: appeal.decidedAt })}
            </p>
          )}
        </div>
      )}
    </>
  )
}
