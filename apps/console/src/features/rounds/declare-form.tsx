import { Field, SelectMany, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { refreshed, type Desk } from './view.ts'

type Draft = { projects: readonly string[]; why: string }

/** 申报回避: the projects in which there is an interest, or none; both are an answer. */
export function DeclareForm({ of, onClose }: { of: Desk['declarations'][number]; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({
    projects: of.interests?.map(({ projectId }) => projectId) ?? [],
    why: of.interests?.[0]?.why ?? '',
  })
  const { run } = useCallMutation('declareInterests', { refresh: refreshed })
  const { projects, why } = form.value
  return (
    <FormDrawer
      title={t('rounds.declare')}
      sure={t('rounds.declare_sure')}
      form={form}
      required={projects.length > 0 ? ['why'] : []}
      send={() =>
        run({
          path: { id: of.roundId },
          body: { interests: projects.map((projectId) => ({ projectId, why: why.trim() })) },
        })
      }
      said={t('rounds.declared_done')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('rounds.declare_sentence')}</p>
      <Field
        label={t('rounds.declare_which')}
        hint={projects.length === 0 && t('rounds.declare_none')}
        optional
        error={form.errorOf('projects')}
      >
        <SelectMany
          {...form.bind('projects')}
          options={of.projects.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      {projects.length > 0 && (
        <Field label={t('rounds.declare_why')} usedBy={t('rounds.used_by.audit')} error={form.errorOf('why')}>
          <TextArea {...form.bind('why')} max={500} />
        </Field>
      )}
    </FormDrawer>
  )
}
