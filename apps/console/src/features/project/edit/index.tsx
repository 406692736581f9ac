import type { CallInput } from '@jiheng/api'
import { usePhrase, type Say } from '@jiheng/ui'
import { client, useCallMutation } from '../../../shared/api.ts'
import type { Project } from '../record.ts'
import { EditDrawer, type Versioned } from './edit-drawer.tsx'
import type { FieldSpec } from './field-spec.tsx'

type Edit = NonNullable<CallInput<'updateProject'>['body']>

const classes = ['new', 'continued', 'completing', 'reserve'] as const
const stages = [
  ...(['application', 'ex_ante', 'approval', 'budgeting', 'procurement'] as const),
  ...(['construction', 'acceptance', 'settlement', 'evaluation', 'archived'] as const),
]

/** Changes what is on record about a project. */
export function EditProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const say = usePhrase()
  const { run } = useCallMutation('updateProject', { refresh: ['getProject', 'listProjects', 'getProgress'] })
  const path = { id: project.id }
  const fields = fieldsOf(project, say)
  return (
    <EditDrawer
      title={say.t('project.edit.title')}
      said={say.t('project.edit.saved')}
      record={versioned(project, fields)}
      fields={fields}
      latest={async () => versioned(await client.call('getProject', { path }), fields)}
      save={(changes, version) => run({ path, ifMatch: version, body: changes as Edit })}
      onClose={onClose}
    />
  )
}

function versioned(project: Project, fields: readonly FieldSpec[]): Versioned {
  const all = { ...project } as Record<string, unknown>
  const values = fields.map(({ name }) => [name, (all[name] ?? null) as string | number | null] as const)
  return { version: project.version, values: Object.fromEntries(values) }
}

/** What was approved is asked only while it is not on record: it never changes afterwards. */
function fieldsOf(project: Project, { t }: Say): FieldSpec[] {
  const approved: FieldSpec[] = [
    { name: 'approvedOn', label: t('project.approved_on'), kind: 'day', optional: true },
    { name: 'approvedFinish', label: t('project.approved_finish'), kind: 'day', optional: true },
    { name: 'approvedAmountFen', label: t('project.approved_amount'), kind: 'money', optional: true },
  ]
  const register = t('projects.register')
  const position = t('project.used.position')
  return [
    { name: 'name', label: t('projects.name'), kind: 'text' },
    { name: 'code', label: t('projects.code'), kind: 'text', optional: true },
    {
      name: 'stage',
      label: t('projects.stage'),
      kind: 'choice',
      options: stages.map((value) => ({ value, label: t(`projects.stage_name.${value}`) })),
      usedBy: t('project.used.alerts'),
    },
    {
      name: 'class',
      label: t('projects.class'),
      kind: 'choice',
      options: classes.map((value) => ({ value, label: t(`projects.class_name.${value}`) })),
      usedBy: t('project.used.alerts'),
    },
    { name: 'plannedStart', label: t('projects.planned_start'), kind: 'day', optional: true, usedBy: position },
    { name: 'plannedFinish', label: t('projects.planned_finish'), kind: 'day', optional: true, usedBy: position },
    { name: 'actualFinish', label: t('project.actual_finish'), kind: 'day', optional: true, usedBy: position },
    {
      name: 'totalInvestmentFen',
      label: t('projects.total_amount'),
      kind: 'money',
      optional: true,
      usedBy: t('project.used.cap'),
    },
    { name: 'yearPlanFen', label: t('project.year_plan'), kind: 'money', optional: true, usedBy: register },
    ...approved.filter(({ name }) => project[name as 'approvedOn'] === null),
    { name: 'address', label: t('project.address'), kind: 'text', optional: true, usedBy: register },
    { name: 'contact', label: t('project.contact'), kind: 'text', optional: true, usedBy: register },
    { name: 'description', label: t('project.description'), kind: 'area', optional: true, usedBy: register },
  ]
}
