import { Field, StateMark, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import type { GoalTree } from './tree-rows.ts'

/** Issuing says what will happen, and a change of what was issued asks why. */
export function IssuePlan({ tree, onClose }: { tree: GoalTree; onClose: () => void }) {
  const { t } = usePhrase()
  const { id, issuedVersion, goals } = tree.plan
  const form = useFormState({ why: '' })
  const { run } = useCallMutation('issueGoalPlan', {
    refresh: ['getGoalTree', 'listGoalPlans', 'listGoalIssues', 'listLetters'],
  })
  const version = issuedVersion + 1
  const why = form.value.why.trim()
  return (
    <FormDrawer
      title={t('goals.issue_title')}
      sure={t('goals.issue_do')}
      form={form}
      required={issuedVersion > 0 ? ['why'] : []}
      send={() => run({ path: { id }, body: why ? { why } : {} })}
      said={t('goals.issued_now', { n: version })}
      onClose={onClose}
    >
      <p className="goals-sentence">{t('goals.issue_sentence', { count: goals, version })}</p>
      <p className="goals-sentence">{t('goals.issue_letters')}</p>
      {tree.problems > 0 && (
        <p className="goals-sentence">
          <StateMark state="yellow" word={t('goals.issue_problems', { count: tree.problems })} />
        </p>
      )}
      {issuedVersion > 0 && (
        <Field label={t('goals.issue_why')} hint={t('goals.issue_why_hint')} error={form.errorOf('why')}>
          <TextArea {...form.bind('why')} max={500} />
        </Field>
      )}
    </FormDrawer>
  )
}
