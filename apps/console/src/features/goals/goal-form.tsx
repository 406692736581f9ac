import type { CallInput } from '@jiheng/api'
import { DayInput, Field, NumberInput, Select, TextInput, useFormState, usePhrase, type FormState } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { AnyonePicker } from '../../shared/choosing/anyone-picker.tsx'
import { ProjectPicker } from '../../shared/choosing/project-picker.tsx'
import type { Chosen } from '../../shared/choosing/told.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import type { Goal, GoalTree } from './tree-rows.ts'

const refresh = { refresh: ['getGoalTree', 'getGoal', 'listGoalPlans'] } as const

type Draft = {
  title: string
  owner: Chosen | null
  startsOn: string | null
  endsOn: string | null
  weight: string | null
  target: string | null
  unit: string
  project: Chosen | null
  nodeId: string | null
}
type Body = NonNullable<CallInput<'editGoal'>['body']>

/** What was filled in; what was left empty is for the server to propose. */
const told = ({ title, owner, startsOn, endsOn, weight, target, unit, project, nodeId }: Draft): Body => ({
  title: title.trim(),
  ownerId: owner?.id ?? null,
  ...(startsOn && { startsOn }),
  ...(endsOn && { endsOn }),
  ...(weight && { weight }),
  ...(target && { target }),
  unit: unit.trim(),
  projectId: project?.id ?? null,
  nodeId: project ? nodeId : null,
})

/** A new goal below another, or an annual one. */
export function AddGoal({ tree, parent, onClose }: { tree: GoalTree; parent: Goal | null; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({
    ...{ title: '', owner: null, startsOn: null, endsOn: null, weight: null, target: '100', unit: '%' },
    project: parent?.project ?? null,
    nodeId: null,
  })
  const { run } = useCallMutation('addGoal', refresh)
  const send = () =>
    run({
      path: { id: tree.plan.id },
      body: { ...told(form.value), title: form.value.title.trim(), ...(parent && { parentId: parent.id }) },
    })
  return (
    <FormDrawer
      title={t(parent ? 'goals.add_below' : 'goals.add_annual')}
      form={form}
      required={['title']}
      send={send}
      said={t('goals.saved')}
      onClose={onClose}
    >
      {parent && <p className="jh-soft">{parent.title}</p>}
      <Fields form={form} isNew />
    </FormDrawer>
  )
}

export function EditGoal({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { t } = usePhrase()
  const { title, owner, startsOn, endsOn, weight, target, unit, project, nodeId } = goal
  const form = useFormState<Draft>({ title, owner, startsOn, endsOn, weight, target, unit, project, nodeId })
  const { run } = useCallMutation('editGoal', refresh)
  return (
    <FormDrawer
      title={t('goals.edit')}
      form={form}
      required={['title', 'startsOn', 'endsOn', 'weight', 'target']}
      send={() => run({ path: { id: goal.id }, ifMatch: goal.version, body: told(form.value) })}
      said={t('goals.saved')}
      onClose={onClose}
    >
      <Fields form={form} />
    </FormDrawer>
  )
}

function Fields({ form, isNew = false }: { form: FormState<Draft>; isNew?: boolean }) {
  const { t } = usePhrase()
  const { owner, project } = form.value
  const maybe = isNew ? { optional: true } : {}
  return (
    <>
      <Field label={t('goals.name')} error={form.errorOf('title')}>
        <TextInput {...form.bind('title')} />
      </Field>
      <Field optional label={t('goals.owner')} hint={t('goals.owner_hint')} error={form.errorOf('owner')}>
        <AnyonePicker value={owner} onChange={(next) => form.set({ owner: next })} />
      </Field>
      <div className="goals-pair">
        <Field {...maybe} label={t('goals.starts_on')} error={form.errorOf('startsOn')}>
          <DayInput {...form.bind('startsOn')} />
        </Field>
        <Field {...maybe} label={t('goals.ends_on')} error={form.errorOf('endsOn')}>
          <DayInput {...form.bind('endsOn')} />
        </Field>
      </div>
      <Field {...maybe} label={t('goals.weight')} hint={t('goals.weight_hint')} error={form.errorOf('weight')}>
        <NumberInput {...form.bind('weight')} min="0" max="100" decimals={4} />
      </Field>
      <div className="goals-pair">
        <Field {...maybe} label={t('goals.target')} error={form.errorOf('target')}>
          <NumberInput {...form.bind('target')} min="0" decimals={4} />
        </Field>
        <Field optional label={t('goals.unit')} error={form.errorOf('unit')}>
          <TextInput {...form.bind('unit')} />
        </Field>
      </div>
      <Field optional label={t('goals.project')}>
        <ProjectPicker value={project} onChange={(next) => form.set({ project: next, nodeId: null })} />
      </Field>
      {project?.id && <NodeField projectId={project.id} form={form} />}
    </>
  )
}

function NodeField({ projectId, form }: { projectId: string; form: FormState<Draft> }) {
  const { t } = usePhrase()
  const nodes = useCall('getProjectTree', { path: { id: projectId } }).data?.items ?? []
  return (
    <Field optional label={t('goals.node')} hint={t('goals.node_hint')} error={form.errorOf('nodeId')}>
      <Select
        clearable
        {...form.bind('nodeId')}
        placeholder={t('goals.no_node')}
        options={nodes.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Field>
  )
}
