import { Facts, Section, StateMark, usePhrase } from '@jiheng/ui'
import { Opens } from '../../shared/form-drawer.tsx'
import { AppealSaid } from './appeal-said.tsx'
import { DecideForm } from './decide-form.tsx'
import { appealMark, type Result } from './view.ts'

/** An appeal with what it speaks of, and the answer or who may give it. */
export function AppealView({ of }: { of: Result }) {
  const { t } = usePhrase()
  const { appeal } = of
  if (!appeal) return null
  const nameOf = (code: string) => of.versions[0]?.items.find((item) => item.code === code)?.name ?? code
  const state = appeal.outcome ?? 'waiting'
  return (
    <Section
      title={t('rounds.appeal')}
      note={<StateMark state={appealMark[state]} word={t(`rounds.appeal_state.${state}`)} />}
      actions={
        of.allowed.includes('decide') && (
          <Opens kind="primary" label={t('rounds.decide')}>
            {(close) => <DecideForm of={of} appeal={appeal} onClose={close} />}
          </Opens>
        )
      }
    >
      <AppealSaid
        appeal={appeal}
        outcome={appeal.outcome && t(`rounds.outcome_name.${appeal.outcome}`)}
        isSamePerson={of.isSamePerson ? t('rounds.appeal_same') : null}
        corrected={
          <ul>
            {appeal.corrections.map(({ code, score, why }) => (
              <li key={code}>
                {nameOf(code)} <span className="jh-figures">{score}</span> <span className="jh-soft">{why}</span>
              </li>
            ))}
          </ul>
        }
      >
        {appeal.outcome === null && appeal.answerUntil && (
          <p className="jh-soft jh-small">{t('rounds.appeal_answer_until', { day: appeal.answerUntil })}</p>
        )}
        <Facts
          items={[
            ...(appeal.items.length > 0
              ? [{ label: t('rounds.appeal_about'), value: appeal.items.map(nameOf).join('、') }]
              : []),
            ...(appeal.documents.length > 0
              ? [
                  {
                    label: t('rounds.appeal_documents'),
                    value: appeal.documents.map(({ id, title }) => (
                      <a key={id} className="rounds-block" href={`/api/v1/documents/${id}/file`}>
                        {title}
                      </a>
                    )),
                  },
                ]
              : []),
          ]}
        />
      </AppealSaid>
    </Section>
  )
}
