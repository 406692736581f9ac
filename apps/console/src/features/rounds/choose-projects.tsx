import { Button, Field, Icon, usePhrase } from '@jiheng/ui'
import { ProjectPicker } from '../../shared/choosing/project-picker.tsx'

export type Named = { id: string; name: string }

/** Projects found by name and added one after another. */
export function ChooseProjects({
  value,
  onChange,
  error,
}: {
  value: readonly Named[]
  onChange: (next: readonly Named[]) => void
  error: string | undefined
}) {
  const { t } = usePhrase()
  const add = (project: { id: string | null; name: string } | null) => {
    if (!project?.id || value.some(({ id }) => id === project.id)) return
    onChange([...value, { id: project.id, name: project.name }])
  }
  return (
    <>
      <Field label={t('rounds.choose_projects')} hint={t('rounds.choose_projects_hint')} error={error}>
        <ProjectPicker value={null} onChange={add} />
      </Field>
      <p className="jh-soft jh-small">{t('rounds.chosen', { n: value.length })}</p>
      <ul className="rounds-chosen">
        {value.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button
              kind="quiet"
              onPress={() => onChange(value.filter((each) => each.id !== id))}
              icon={<Icon name="close" />}
              name={t('rounds.remove_project', { name })}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
