import { Section, usePhrase } from '@jiheng/ui'

const kinds = ['application', 'monitoring', 'self_evaluation', 'evaluation_system'] as const

/** The way to the official tables of the year, and to the evaluation before the budget. */
export function OfficialForms({ projectId, year }: { projectId: string; year: number }) {
  const { t } = usePhrase()
  return (
    <Section title={t('form_page.of_project')} note={t('form_page.of_project_note')}>
      <ul className="project-years">
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`/projects/${projectId}/forms/${year}/${kind}`}>{t(`forms.kind.${kind}`)}</a>
          </li>
        ))}
        <li>
          <a href={`/projects/${projectId}/ex-ante`}>{t('ex_ante_page.name')}</a>
        </li>
      </ul>
    </Section>
  )
}
