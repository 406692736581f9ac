import type { CallOutput } from '@jiheng/api'
import { EmptyState, Loaded, ProgressBar, Section, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'

type Node = CallOutput<'getProjectTree'>['items'][number]

const bound = {
  responsible: (node: Node) => node.responsible !== null,
  time: (node: Node) => node.startsOn !== null && node.dueOn !== null,
  budget: (node: Node) => node.budgetFen !== null,
  standard: (node: Node) => node.standard !== null,
}
const bindings = Object.keys(bound) as (keyof typeof bound)[]

/** How many nodes have each of the four things a node must bind. */
export function Completeness({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const tree = useCall('getProjectTree', { path: { id: projectId } })
  return (
    <Section
      title={t('project.four.title')}
      {...(tree.data && { note: t('project.four.note', { n: tree.data.items.length }) })}
    >
      <Loaded of={tree}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('project.tree.none')}
              action={<a href={`/projects/${projectId}?tab=tree`}>{t('project.tree.go')}</a>}
            />
          ) : (
            <div className="project-stack">
              {bindings.map((binding) => {
                const done = items.filter(bound[binding]).length
                const isWhole = done === items.length
                return (
                  <ProgressBar
                    key={binding}
                    label={t(`projects.node.${binding}`)}
                    done={done}
                    total={items.length}
                    state={isWhole ? 'green' : 'yellow'}
                  />
                )
              })}
            </div>
          )
        }
      </Loaded>
    </Section>
  )
}
