import { useQueryClient } from '@tanstack/react-query'
import type { CallInput, CallOutput } from '@jiheng/api'
import { formatDay } from '@jiheng/phrases'
import { DayInput, Field, NumberInput, Select, TextInput, useFormState, usePhrase, type FormState } from '@jiheng/ui'
import { callKey, client, useCall, useCallMutation } from '../../shared/api.ts'
import { AnyonePicker } from '../../shared/choosing/anyone-picker.tsx'
import { ProjectPicker } from '../../shared/choosing/project-picker.tsx'
import type { Chosen } from '../../shared/choosing/told.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { Clashes } from '../../shared/merging/clashes.tsx'
import { useMerging, type FieldWords, type Versioned } from '../../shared/merging/use-merging.ts'
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
  const form = useFormState<Draft>(versioned(goal).values)
  const { run } = useCallMutation('editGoal', refresh)
  const path = { id: goal.id }
  const merging = useMerging<Draft>(form, {
    record: versioned(goal),
    words: useWords(form.value.project?.id ?? null),
    latest: async () => versioned((await client.call('getGoal', { path })).goal),
    save: ({ values, version }) => run({ path, ifMatch: version, body: told(values) }),
  })
  return (
    <FormDrawer
      title={t('goals.edit')}
      form={form}
      required={['title', 'startsOn', 'endsOn', 'weight', 'target']}
      send={merging.send}
      said={t('goals.saved')}
      onClose={onClose}
    >
      <Clashes of={merging} />
      <Fields form={form} />
    </FormDrawer>
  )
}

type EditableGoal = Pick<Goal, keyof Draft | 'version'>

/** A goal as its form holds it. The project goes with the node below it: they are told together. */
function versioned(goal: EditableGoal): Versioned<Draft> {
  const { version, title, owner, startsOn, endsOn, weight, target, unit, project, nodeId } = goal
  return { version, values: { title, owner, startsOn, endsOn, weight, target, unit, project, nodeId } }
}

function useWords(projectId: string | null): FieldWords<Draft> {
  const { t, locale } = usePhrase()
  const queries = useQueryClient()
  // Already read where a node can be chosen.
  const tree = queries.getQueryData<CallOutput<'getProjectTree'>>(
    callKey('getProjectTree', { path: { id: projectId } }),
  )
  const day = (value: string | null) => formatDay(locale, value ?? '')
  return {
    title: { label: t('goals.name') },
    owner: { label: t('goals.owner') },
    startsOn: { label: t('goals.starts_on'), say: day },
    endsOn: { label: t('goals.ends_on'), say: day },
    weight: { label: t('goals.weight') },
    target: { label: t('goals.target') },
    unit: { label: t('goals.unit') },
    project: { label: t('goals.project') },
    nodeId: {
      label: t('goals.node'),
      say: (id) => tree?.items.find((node) => node.id === id)?.title ?? t('goals.another_node'),
    },
  }
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
