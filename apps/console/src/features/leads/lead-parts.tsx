import { Day, StateMark, Time, Timeline, usePhrase } from '@jiheng/ui'
import { auditWord } from '../../shared/audit-words.ts'
import { hrefOfRecord, type LeadDetail } from './view.ts'

/** The records a lead rests on; those out of reach are only counted. */
export function Records({ of }: { of: LeadDetail }) {
  const { t } = usePhrase()
  const hidden = of.recordsSeen.filter(({ isHidden }) => isHidden).length
  return (
    <ul className="leads-records">
      {of.recordsSeen
        .filter(({ isHidden }) => !isHidden)
        .map((record) => (
          <li key={`${record.kind} ${record.id}`}>
            <RecordName of={record} />
          </li>
        ))}
      {hidden > 0 && <li className="jh-soft">{`${t('leads.record_hidden')} × ${hidden}`}</li>}
    </ul>
  )
}

function RecordName({ of }: { of: LeadDetail['recordsSeen'][number] }) {
  const words = usePhrase()
  const href = hrefOfRecord(of)
  const name = `${auditWord('subject', of.kind, words)}${of.label ? ` ${of.label}` : ''}`
  return href ? <a href={href}>{name}</a> : <span>{name}</span>
}

/** What the unit was asked and what it said. */
export function Questions({ of }: { of: LeadDetail }) {
  const { t } = usePhrase()
  return (
    <ul className="leads-questions">
      {of.questions.map((question) => (
        <li key={question.id}>
          <p className="jh-soft jh-small">
            {question.organisation.name} · {t('leads.due_on')} <Day day={question.dueOn} />
          </p>
          <p>{question.question}</p>
          {question.answer === null ? (
            <p>
              <StateMark
                state={question.isOverdue ? 'red' : 'grey'}
                word={t(question.isOverdue ? 'leads.overdue' : 'leads.no_answer')}
              />
            </p>
          ) : (
            <blockquote className="leads-answer">
              {question.answer}
              <footer className="jh-soft jh-small">
                {question.answeredBy} · <Time instant={question.answeredAt} />
              </footer>
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What was done, newest first. */
export function Steps({ of }: { of: LeadDetail }) {
  const { t, say } = usePhrase()
  return (
    <Timeline
      label={t('leads.steps')}
      items={of.steps
        .map(({ action, note, by, at }, index) => ({
          id: String(index),
          at,
          who: by,
          text: say(`leads.step_name.${action}`),
          ...(note && { detail: note }),
        }))
        .toReversed()}
    />
  )
}
