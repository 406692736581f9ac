import { Facts, Money, Section, Time, usePhrase } from '@jiheng/ui'
import type { Project } from '../record.ts'

/** The facts on record. */
export function Basics({ project }: { project: Project }) {
  const { t } = usePhrase()
  const items = [
    { label: t('projects.kind'), value: t(`projects.kind_name.${project.kind}`) },
    { label: t('projects.industry'), value: t(`projects.industry_name.${project.industry}`) },
    { label: t('projects.class'), value: t(`projects.class_name.${project.class}`) },
    { label: t('projects.stage'), value: t(`projects.stage_name.${project.stage}`) },
    { label: t('projects.owner'), value: project.owner?.name },
    { label: t('projects.department'), value: project.department?.name },
    { label: t('projects.contractor'), value: project.contractor?.name },
    { label: t('project.manager'), value: project.manager?.name },
    { label: t('project.year_plan'), value: <Money amountFen={project.yearPlanFen} big /> },
    { label: t('projects.secrecy'), value: t(`project.secrecy.${project.secrecy as 0 | 1 | 2}`) },
    { label: t('project.contact'), value: project.contact },
    { label: t('project.external_id'), value: project.externalId },
    { label: t('projects.updated'), value: <Time instant={project.updatedAt} /> },
    ...(project.description ? [{ label: t('project.description'), value: project.description, wide: true }] : []),
  ]
  return (
    <Section title={t('project.basics')}>
      <Facts items={items} />
    </Section>
  )
}
