import { later, Loaded, Loading, Page, StateMark, Tabs, usePhrase } from '@jiheng/ui'
import { Suspense } from 'react'
import { useCall } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSession } from '../../shared/session.tsx'
import { useParam, useSearch } from '../../shared/url.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import type { Project } from './record.ts'
import { sides } from './sides.ts'
import './project.css'

const EditProject = later(() => import('./edit/index.tsx').then((module) => module.EditProject))

/** 项目: everything about one project, one side at a time; the side stands in the address. */
export function ProjectPage() {
  const { t } = usePhrase()
  const projectId = useParam('projectId')
  const project = useCall('getProject', { path: { id: projectId } })
  if (!project.data)
    return (
      <Page title={t('projects.one')} crumbs={[{ label: t('projects.register'), href: '/projects' }]}>
        <Loaded of={project}>{() => null}</Loaded>
      </Page>
    )
  return <Record key={projectId} project={project.data} />
}

function Record({ project }: { project: Project }) {
  const { t } = usePhrase()
  const { may } = useSession()
  const [search, setSearch] = useSearch()
  const tabs = sides
    .filter((each) => !('needs' in each) || may(each.needs))
    .map(({ id, draw: Draw }) => ({
      id,
      label: t(`projects.tabs.${id}`),
      ...(id === 'alerts' ? { count: project.standing.openAlerts } : {}),
      content: (
        <Suspense fallback={<Loading />}>
          <Draw project={project} />
        </Suspense>
      ),
    }))
  const choose = (id: string) =>
    setSearch({
      tab: id === 'overview' ? undefined : id,
      node: undefined,
      alert: undefined,
      year: undefined,
      baseline: undefined,
      activity: undefined,
      asOf: undefined,
      contract: undefined,
      request: undefined,
    })
  return (
    <Page
      title={project.name}
      crumbs={[{ label: t('projects.register'), href: '/projects' }, { label: project.code ?? t('project.no_code') }]}
      mark={<StateMark state={project.standing.attention} />}
      note={<Note of={project} />}
      actions={
        project.allowed.includes('update') && (
          <Opens label={t('project.edit.open')}>{(close) => <EditProject project={project} onClose={close} />}</Opens>
        )
      }
    >
      <Tabs tabs={tabs} active={oneOf(search.tab) ?? 'overview'} onChange={choose} />
    </Page>
  )
}

function Note({ of }: { of: Project }) {
  const { t } = usePhrase()
  const words = [
    t(`projects.kind_name.${of.kind}`),
    of.regionName,
    t(`projects.stage_name.${of.stage}`),
    ...(of.owner ? [of.owner.name] : []),
    ...(of.isSynthetic ? [t('app.synthetic')] : []),
  ]
  return words.join(' · ')
}
