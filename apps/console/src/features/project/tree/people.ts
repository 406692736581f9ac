import { useQuery } from '@tanstack/react-query'
import type { Option } from '@jiheng/ui'
import { callKey, client } from '../../../shared/api.ts'
import { useSession } from '../../../shared/session.tsx'
import type { Project } from '../record.ts'
import type { Tree } from './nest.ts'

/**
 * Who may be made responsible: the people of the unit that builds it, as far as the reader may see accounts, those the tree
 * already names, the project's manager, and oneself.
 */
export function usePeople(project: Project, tree: Tree): Option[] {
  const { account, may } = useSession()
  const query = {
    limit: 200,
    status: 'active' as const,
    ...(project.owner?.id ? { organisationId: project.owner.id } : {}),
  }
  const { data } = useQuery({
    queryKey: callKey('listAccounts', { query }),
    queryFn: () => client.call('listAccounts', { query }),
    enabled: may('accounts:read'),
  })
  const named = [
    ...(project.manager ? [project.manager] : []),
    ...tree.items.flatMap((node) => node.responsible ?? []),
    ...(data?.items ?? []).map(({ id, displayName }) => ({ id, name: displayName })),
    { id: account.id, name: account.displayName },
  ]
  return [...new Map(named.map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label }))
}
