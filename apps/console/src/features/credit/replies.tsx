import { StateMark, usePhrase } from '@jiheng/ui'
import { Opens } from '../../shared/form-drawer.tsx'
import { AnswerForm } from './answer-form.tsx'
import { replyMark, type Reply, type Version } from './view.ts'
import { FactLine } from './version.tsx'
import { useQuarter } from './words.tsx'

/** What the contractor said, which facts it speaks of, and what was decided. */
export function Replies({ of, history }: { of: readonly Reply[]; history: readonly Version[] }) {
  return (
    <ul className="credit-replies">
      {of.map((reply) => (
        <ReplyEntry key={reply.id} of={reply} version={history.find(({ id }) => id === reply.scoreId)} />
      ))}
    </ul>
  )
}

function ReplyEntry({ of, version }: { of: Reply; version: Version | undefined }) {
  const { t } = usePhrase()
  const quarter = useQuarter()
  const state = of.outcome ?? 'waiting'
  const about = version?.factList.filter(({ id }) => of.facts.includes(id)) ?? []
  return (
    <li>
      <p className="credit-reply-head">
        <strong>{quarter(of.period)}</strong>{' '}
        <StateMark state={replyMark[state]} word={t(`credit.reply_state.${state}`)} />{' '}
        <span className="jh-soft jh-small">{t('credit.reply_by', { name: of.submittedBy, at: of.submittedAt })}</span>
      </p>
      <p className="credit-said">{of.text}</p>
      {about.length > 0 && (
        <>
          <h4>{t('credit.reply_about')}</h4>
          <ul className="credit-lines">
            {about.map((fact) => (
              <FactLine key={fact.id} of={fact} />
            ))}
          </ul>
        </>
      )}
      {of.documents.length > 0 && (
        <p>
          <span className="jh-soft">{t('credit.reply_documents')}</span>{' '}
          {of.documents.map(({ id, title }) => (
            <a key={id} href={`/api/v1/documents/${id}/file`}>
              {title}
            </a>
          ))}
        </p>
      )}
      {of.outcome && of.decidedAt && (
        <div className="credit-answer">
          <p className="jh-soft jh-small">{t('credit.decided_by', { name: of.decidedBy ?? '', at: of.decidedAt })}</p>
          <p>
            {t(`credit.outcome_name.${of.outcome}`)}
            {t('audit.semicolon')}
            {of.reason}
          </p>
        </div>
      )}
      {of.mayDecide && version && (
        <Opens kind="primary" label={t('credit.answer')}>
          {(close) => <AnswerForm reply={of} version={version} onClose={close} />}
        </Opens>
      )}
      {of.sameOfficer && <p className="jh-soft">{t('credit.same_officer')}</p>}
    </li>
  )
}
