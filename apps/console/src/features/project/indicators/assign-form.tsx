import { Field, Loading, Select, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { filled } from '../../../shared/filled.ts'
import type { Project } from '../record.ts'
import { refreshed, type Evaluation } from './evaluation.ts'
import { SetFindings } from './set-findings.tsx'

/** Which set of indicators holds for a project and year. */
export function AssignSet({ project, of, onClose }: { project: Project; of: Evaluation; onClose: () => void }) {
  const { t } = usePhrase()
  const sets = useCall('listIndicatorSets')
  const { run } = useCallMutation('assignIndicatorSet', { refresh: refreshed })
  const fitting = sets.data?.items.find((set) => set.kinds.includes(project.kind))
  const form = useFormState<{ setId: string | null; why: string }>({ setId: of.set?.id ?? null, why: '' })
  const setId = form.value.setId ?? fitting?.id ?? null
  const chosen = sets.data?.items.find((set) => set.id === setId)
  const send = () =>
    run({ path: { id: project.id, year: of.year }, body: { setId: setId ?? '', ...filled({ why: form.value.why }) } })
  return (
    <FormDrawer
      title={t('project.indicators.set_of_year', { year: of.year })}
      form={form}
      send={send}
      said={t('project.indicators.set_assigned')}
      onClose={onClose}
    >
      {sets.isPending ? (
        <Loading />
      ) : (
        <Field label={t('project.indicators.set')} error={form.errorOf('setId')}>
          <Select
            value={setId}
            onChange={(next) => form.set({ setId: next })}
            options={(sets.data?.items ?? []).map((set) => ({ value: set.id, label: set.name }))}
          />
        </Field>
      )}
      {chosen && (
        <p className="jh-soft project-lead">
          {t('project.indicators.set_content', {
            version: chosen.version,
            n: chosen.indicators.length,
            weight: chosen.executionWeight,
            why: chosen.why,
          })}
        </p>
      )}
      {chosen && <SetFindings of={chosen} project={project} year={of.year} />}
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')} optional>
        <TextInput {...form.bind('why')} />
      </Field>
    </FormDrawer>
  )
}
