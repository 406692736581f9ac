import { useMemo, useState } from 'react'
import { Problem } from '@jiheng/api'
import { Button, DayInput, Field, Form, isProblem, NumberInput, Select, useFormState, usePhrase } from '@jiheng/ui'
import { Clashes } from '../../../shared/merging/clashes.tsx'
import { formOf, unfinished, type Details } from './activity-edit.ts'
import { useActivityMerging } from './activity-merging.ts'
import { ConstraintRows, NeedRows } from './constraint-rows.tsx'
import { dayOf, labelsOf, type Activity, type Schedule } from './drawn.ts'
import { LinkRows } from './link-rows.tsx'

type Props = { of: Activity; details: Details; schedule: Schedule; projectId: string; onClose: () => void }

/** All that can be told of an activity, sent together; what is refused stands beside its field and nothing typed is lost. */
export function ActivityFields({ of, details, schedule, projectId, onClose }: Props) {
  const { t } = usePhrase()
  const [busy, setBusy] = useState(false)
  const form = useFormState(formOf(of, details))
  const activities = useMemo(() => choices(schedule, of.nodeId), [schedule, of.nodeId])
  const merging = useActivityMerging(form, { of, details, schedule, projectId, activities })
  const send = async () => {
    const lists = unfinished(form.value)
    if (lists.length > 0)
      return form.setProblem(oddLines(lists, t('plan.activity.odd_line'), t('errors.invalid_input')))
    setBusy(true)
    try {
      await merging.send()
      onClose()
    } catch (thrown) {
      form.setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }
  const { value, bind, errorOf, set } = form
  const linkError = linkErrorOf(form.problem)
  return (
    <Form
      onSubmit={() => void send()}
      problem={form.problem}
      actions={
        <>
          <Button kind="primary" submit busy={busy}>
            {t('plan.activity.recompute')}
          </Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <Clashes of={merging} />
      <h3 className="plan-move">{t('plan.activity.move')}</h3>
      <DateFields of={of} details={details} schedule={schedule} form={form} />
      <LinkRows
        side="before"
        rows={value.before}
        onChange={(before) => set({ before })}
        activities={activities}
        error={errorOf('before') ?? linkError}
      />
      <LinkRows
        side="after"
        rows={value.after}
        onChange={(after) => set({ after })}
        activities={activities}
        error={errorOf('after')}
      />
      <ConstraintRows
        rows={value.constraints}
        onChange={(constraints) => set({ constraints })}
        error={errorOf('constraints')}
      />
      {(schedule.resources.length > 0 || value.needs.length > 0) && (
        <NeedRows {...bindRows(bind('needs'))} resources={schedule.resources} error={errorOf('needs')} />
      )}
    </Form>
  )
}

const bindRows = <T,>({ value, onChange }: { value: T; onChange: (next: T) => void }) => ({ rows: value, onChange })

/** What the server says of the links as a whole. */
const linkErrorOf = (problem: unknown): string | undefined =>
  isProblem(problem) ? problem.errors?.find(({ field }) => field === 'links')?.message : undefined

const oddLines = (fields: readonly string[], message: string, detail: string) =>
  new Problem({ status: 422, code: 'invalid_input', detail, errors: fields.map((field) => ({ field, message })) })

/** The activities a link can lead to, by number and name. */
function choices({ activities }: Schedule, nodeId: string) {
  const labels = labelsOf(activities)
  return activities.flatMap((each) =>
    each.nodeId === nodeId ? [] : [{ value: each.nodeId, label: `${labels.get(each.nodeId)} ${each.title}` }],
  )
}

function DateFields({
  of,
  details,
  schedule,
  form,
}: Pick<Props, 'of' | 'details' | 'schedule'> & { form: ReturnType<typeof useFormState<ReturnType<typeof formOf>>> }) {
  const { t, say } = usePhrase()
  const { value, bind, errorOf, set } = form
  const usedBy = t('plan.activity.used_by')
  const calendars = details.calendars.map(({ id, name }) => ({
    value: id,
    label: name ?? say(`schedule.calendar.${id}`),
  }))
  const own = schedule.calendar.name ?? say(`schedule.calendar.${schedule.calendar.id}`)
  return (
    <div className="project-fields">
      {details.actualStart === null && (
        <Field
          label={t('plan.activity.start')}
          hint={t('plan.activity.start_hint')}
          error={errorOf('startsOn')}
          usedBy={usedBy}
        >
          <DayInput {...bind('startsOn')} />
        </Field>
      )}
      {of.kind !== 'milestone' && (
        <Field label={t('gantt.duration')} error={errorOf('durationDays')} usedBy={usedBy}>
          <NumberInput {...bind('durationDays')} unit={t('units.workdays')} min="0" decimals={2} />
        </Field>
      )}
      <Field label={t('plan.activity.calendar')} error={errorOf('calendar')} optional>
        <Select
          {...bind('calendar')}
          clearable
          placeholder={t('plan.activity.calendar_of_plan', { calendar: own })}
          options={calendars}
        />
      </Field>
      <Field
        label={t('plan.activity.deadline')}
        hint={t('plan.activity.deadline_hint')}
        error={errorOf('deadline')}
        optional
      >
        <DayInput
          value={value.deadline === null ? null : dayOf(value.deadline)}
          onChange={(deadline) => set({ deadline })}
        />
      </Field>
    </div>
  )
}
