import { Section, usePhrase } from '@jiheng/ui'

/** The way to the indicators the project chose for the year, to the figures people tell for them, and to what the people served said. */
export function ChosenIndicators({ projectId, year }: { projectId: string; year: number }) {
  const { t } = usePhrase()
  return (
    <Section title={t('indicator_choice.name')} note={t('indicator_choice.of_project_note')}>
      <ul className="project-years">
        <li>
          <a href={`/projects/${projectId}/indicators/${year}`}>{t('indicator_choice.title', { year })}</a>
        </li>
        <li>
          <a href={`/projects/${projectId}/figures`}>{t('figures.name')}</a>
        </li>
        <li>
          <a href={`/projects/${projectId}/surveys`}>{t('surveys.of_project')}</a>
        </li>
      </ul>
    </Section>
  )
}
