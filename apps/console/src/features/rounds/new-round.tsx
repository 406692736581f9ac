import { Choice, DayInput, Field, NumberInput, Select, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { addDays } from '@jiheng/kernel/base'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { today } from '../../shared/today.ts'
import { ChooseProjects, type Named } from './choose-projects.tsx'
import { refreshed, type ListedRound } from './view.ts'
import { Years } from './years.tsx'

type Kind = ListedRound['kind']
type Draft = {
  kind: string | null
  year: string | null
  name: string
  templateId: string | null
  declareUntil: string | null
  scoreUntil: string | null
  perProject: string | null
  projects: readonly Named[]
}

/** A new round: kind, year, template, days and projects. */
export function NewRound({ onClose }: { onClose: () => void }) {
  const { t } = usePhrase()
  const templates =
    useCall('listRoundTemplates').data?.items.filter(({ subjectKind }) => subjectKind === 'project') ?? []
  const year = String(Number(today().slice(0, 4)) - 1)
  const form = useFormState<Draft>(
    {
      ...{ kind: 'department', year, name: '', templateId: null, perProject: '3', projects: [] },
      ...{ declareUntil: addDays(today(), 5), scoreUntil: addDays(today(), 19) },
    },
    { draftKey: 'round.new' },
  )
  const { run } = useCallMutation('createRound', { refresh: refreshed })
  const { value } = form
  const isSelf = value.kind === 'unit_self'
  const send = () => {
    const experts = isSelf
      ? {}
      : {
          ...{ declareUntil: value.declareUntil ?? '', scoreUntil: value.scoreUntil ?? '' },
          ...(value.templateId && { templateId: value.templateId }),
          expertsPerProject: Number(value.perProject),
        }
    const about = { kind: value.kind as Kind, year: Number(value.year), name: value.name.trim() }
    return run({ body: { ...about, ...experts, projectIds: value.projects.map(({ id }) => id) } })
  }
  const kinds = ['unit_self', 'department', 'finance'] as const
  return (
    <FormDrawer
      title={t('rounds.create')}
      sure={t('rounds.create')}
      form={form}
      required={isSelf ? ['name', 'year'] : ['name', 'year', 'declareUntil', 'scoreUntil', 'perProject']}
      send={send}
      said={t('rounds.created')}
      onClose={onClose}
    >
      <Field label={t('rounds.kind')} hint={isSelf && t('rounds.self_hint')} error={form.errorOf('kind')}>
        <Choice
          {...form.bind('kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`rounds.kind_name.${kind}`) }))}
        />
      </Field>
      <Field label={t('rounds.name')} usedBy={t('rounds.used_by.round')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <Field label={t('rounds.year')} error={form.errorOf('year')}>
        <Years {...form.bind('year')} />
      </Field>
      {!isSelf && (
        <>
          <Field label={t('rounds.template')} error={form.errorOf('templateId')}>
            <Select
              value={value.templateId ?? templates[0]?.id ?? null}
              onChange={(next) => form.set({ templateId: next })}
              options={templates.map(({ id, name, version }) => ({
                value: id,
                label: t('rounds.template_of', { name, version }),
              }))}
            />
          </Field>
          <Field label={t('rounds.per_project')} error={form.errorOf('perProject')}>
            <NumberInput {...form.bind('perProject')} min="1" max="15" decimals={0} />
          </Field>
          <Field
            label={t('rounds.declare_until')}
            usedBy={t('rounds.used_by.expert')}
            error={form.errorOf('declareUntil')}
          >
            <DayInput {...form.bind('declareUntil')} />
          </Field>
          <Field label={t('rounds.score_until')} usedBy={t('rounds.used_by.expert')} error={form.errorOf('scoreUntil')}>
            <DayInput {...form.bind('scoreUntil')} />
          </Field>
        </>
      )}
      <ChooseProjects {...form.bind('projects')} error={form.errorOf('projects')} />
    </FormDrawer>
  )
}
