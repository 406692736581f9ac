import { useEffect } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Loaded, Loading, Page, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useParam } from '../../shared/url.ts'

/** A node known by its id alone, as explanations name it: leads on to its place in the tree of its project. */
export function NodePage() {
  const { t } = usePhrase()
  const navigate = useNavigate()
  const id = useParam('nodeId')
  const node = useCall('getNode', { path: { id } })
  const projectId = node.data?.projectId
  useEffect(() => {
    if (projectId === undefined) return
    void navigate({
      to: '/projects/$projectId',
      params: { projectId },
      search: { tab: 'tree', node: id },
      replace: true,
    } as never)
  }, [navigate, projectId, id])
  return (
    <Page title={t('projects.one')} crumbs={[{ label: t('projects.register'), href: '/projects' }]}>
      <Loaded of={node}>{() => <Loading />}</Loaded>
    </Page>
  )
}
