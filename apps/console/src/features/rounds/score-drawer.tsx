import type { Explanation } from '@jiheng/kernel/base'
import {
  Choice,
  Drawer,
  Explained,
  Facts,
  Field,
  Section,
  SelectMany,
  StateMark,
  TextArea,
  useFormState,
  usePhrase,
} from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { today } from '../../shared/today.ts'
import { AppealSaid } from './appeal-said.tsx'
import { appealMark, type SubjectScore } from './view.ts'

const refresh = { refresh: ['listSubjectScores', 'listOwnSubjectScores', 'listOwnDuties'] } as const

/** A score of a person, team or department with every result it counts, and the appeal against it. */
export function ScoreDrawer({ of, onClose }: { of: SubjectScore; onClose: () => void }) {
  const { t } = usePhrase()
  return (
    <Drawer open onClose={onClose} title={t('score_appeals.detail', { name: of.name })}>
      <div className="rounds-flow">
        <Facts
          items={[
            { label: t('rounds.total'), value: <ScoreTotal of={of} /> },
            {
              label: t('rounds.template'),
              value: t('rounds.template_of', { name: of.template, version: of.templateVersion }),
            },
            { label: t('rounds.year'), value: t('rounds.year_of', { year: of.year }) },
            { label: t('rounds.covered'), value: t('rounds.covered_of', { weight: of.coveredWeight }) },
            { label: t('score_appeals.state'), value: <Term of={of} /> },
          ]}
        />
        <Section title={t('score_appeals.results')}>
          {of.results.length === 0 && <p className="jh-soft">{t('score_appeals.results_none')}</p>}
          <ul className="rounds-people">
            {of.results.map((result) => (
              <li key={result.id}>
                <span>{t('score_appeals.result_of', result)}</span>
                <span className="jh-soft jh-small">{t(`score_appeals.measure.${result.measure}`)}</span>
                {result.isLeftOut && <StateMark state="grey" word={t('score_appeals.is_left_out')} />}
              </li>
            ))}
          </ul>
        </Section>
        {of.appeal && <Appeal of={of} appeal={of.appeal} />}
        {of.allowed.includes('appeal') && (
          <Opens kind="primary" label={t('score_appeals.appeal_title')}>
            {(close) => <AppealForm of={of} onClose={close} />}
          </Opens>
        )}
      </div>
    </Drawer>
  )
}

export function ScoreTotal({ of }: { of: SubjectScore }) {
  const { t } = usePhrase()
  return (
    <Explained measure={t('rounds.total')} explanation={of.explanation as unknown as Explanation}>
      <span className="jh-figures">
        {of.total ?? t('rounds.people_uncovered')} {of.grade && t(`evaluation.grade_name.${of.grade}`)}
      </span>
    </Explained>
  )
}

/** Until when one may appeal, or how the appeal stands. */
export function Term({ of: { appeal, appealUntil, allowed, toldOn } }: { of: SubjectScore }) {
  const { t } = usePhrase()
  if (appeal && appeal.outcome === null)
    return <StateMark state="orange" word={t('score_appeals.waiting', { day: appeal.answerUntil })} />
  if (appeal?.outcome)
    return <StateMark state={appealMark[appeal.outcome]} word={t(`score_appeals.${appeal.outcome}`)} />
  if (appealUntil !== null && appealUntil >= today()) {
    const state = allowed.includes('appeal') ? 'yellow' : 'grey'
    return <StateMark state={state} word={t('score_appeals.until', { day: appealUntil })} />
  }
  return <span className="jh-soft">{t('score_appeals.over', { day: toldOn })}</span>
}

type AppealProps = { of: SubjectScore; appeal: NonNullable<SubjectScore['appeal']> }

function Appeal({ of, appeal }: AppealProps) {
  const { t } = usePhrase()
  return (
    <Section
      title={t('score_appeals.appeal')}
      actions={
        of.allowed.includes('decide') && (
          <Opens kind="primary" label={t('score_appeals.decide')}>
            {(close) => <DecideForm of={of} appeal={appeal} onClose={close} />}
          </Opens>
        )
      }
    >
      <AppealSaid
        appeal={appeal}
        outcome={appeal.outcome && t(`score_appeals.outcome_name.${appeal.outcome}`)}
        isSamePerson={of.isSamePerson ? t('score_appeals.same') : null}
      />
    </Section>
  )
}

function AppealForm({ of, onClose }: { of: SubjectScore; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({ text: '' }, { draftKey: `score.${of.id}.appeal` })
  const { run } = useCallMutation('appealSubjectScore', refresh)
  return (
    <FormDrawer
      title={t('score_appeals.appeal_title')}
      sure={t('rounds.appeal_now')}
      form={form}
      required={['text']}
      send={() => run({ path: { id: of.id }, body: { text: form.value.text.trim() } })}
      said={t('score_appeals.sent')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('score_appeals.sentence')}</p>
      <Field label={t('score_appeals.text')} usedBy={t('score_appeals.used_by')} error={form.errorOf('text')}>
        <TextArea {...form.bind('text')} max={5000} />
      </Field>
    </FormDrawer>
  )
}

/** Answers: the score stands, or is worked out anew, perhaps without results that are not theirs. */
function DecideForm({ of, appeal, onClose }: AppealProps & { onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ outcome: string | null; reason: string; leftOut: readonly string[] }>({
    ...{ outcome: null, reason: '', leftOut: [] },
  })
  const { run } = useCallMutation('decideSubjectAppeal', refresh)
  const { outcome, reason, leftOut } = form.value
  const send = () => {
    const why = reason.trim()
    const without = leftOut.map((id) => ({ id, why: why.slice(0, 500) }))
    const body = {
      outcome: outcome as 'kept' | 'changed',
      reason: why,
      ...(outcome === 'changed' && { leftOut: without }),
    }
    return run({ path: { id: appeal.id }, body })
  }
  return (
    <FormDrawer
      title={t('score_appeals.decide')}
      sure={t('score_appeals.decide')}
      form={form}
      required={['outcome', 'reason']}
      send={send}
      said={t('score_appeals.decided')}
      onClose={onClose}
    >
      <p className="rounds-said">{appeal.text}</p>
      <Field label={t('rounds.decide_outcome')} hint={t('score_appeals.decide_hint')} error={form.errorOf('outcome')}>
        <Choice
          {...form.bind('outcome')}
          options={(['kept', 'changed'] as const).map((value) => ({
            value,
            label: t(`score_appeals.outcome_name.${value}`),
          }))}
        />
      </Field>
      {outcome === 'changed' && (
        <Field
          label={t('score_appeals.left_out')}
          hint={t('score_appeals.left_out_hint')}
          optional
          error={form.errorOf('leftOut')}
        >
          <SelectMany
            {...form.bind('leftOut')}
            options={of.results
              .filter(({ isLeftOut }) => !isLeftOut)
              .map(({ id, label, percent }) => ({
                value: id,
                label: t('score_appeals.result_of', { label, percent }),
              }))}
          />
        </Field>
      )}
      <Field
        label={t('score_appeals.reason')}
        usedBy={t('score_appeals.reason_used_by')}
        error={form.errorOf('reason')}
      >
        <TextArea {...form.bind('reason')} max={2000} />
      </Field>
    </FormDrawer>
  )
}
