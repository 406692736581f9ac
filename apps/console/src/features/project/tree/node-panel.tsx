import { Day, Facts, Money, Num, StateMark, usePhrase } from '@jiheng/ui'
import type { Project } from '../record.ts'
import { CapSentence } from './cap-sentence.tsx'
import { capOf, type Node, type Tree } from './nest.ts'
import { NodeActions } from './node-actions.tsx'

/** One node: the four things it binds, what it still needs, and what may be done with it. */
export function NodePanel({ node, tree, project }: { node: Node; tree: Tree; project: Project }) {
  const { t } = usePhrase()
  const children = tree.items.filter((each) => each.parentId === node.id)
  const items = [
    { label: t('project.tree.kind'), value: t(`projects.node_kind.${node.kind}`) },
    { label: t('projects.node.weight'), value: <Num value={node.weight} /> },
    { label: t('projects.node.responsible'), value: node.responsible?.name, wide: true },
    { label: t('project.tree.starts_on'), value: <Day day={node.startsOn} /> },
    { label: t('project.tree.due_on'), value: <Day day={node.dueOn} /> },
    { label: t('projects.node.budget'), value: <Money amountFen={node.budgetFen} big /> },
    { label: t('project.tree.done_on'), value: <Day day={node.doneOn} /> },
    { label: t('projects.node.standard'), value: node.standard, wide: true },
  ]
  const what = node.missing.map((binding) => t(`projects.node.${binding}`)).join(t('project.list_comma'))
  return (
    <>
      <h3 className="project-panel-title">{node.title}</h3>
      {node.missing.length > 0 && (
        <p className="project-lead">
          <StateMark state="yellow" word={t('projects.node.missing', { what })} />
        </p>
      )}
      <Facts items={items} />
      {children.length > 0 && (
        <p className="jh-soft project-cap">
          <CapSentence of={capOf(node.budgetFen, children)} scope="node" />
        </p>
      )}
      <NodeActions node={node} tree={tree} project={project} hasChildren={children.length > 0} />
    </>
  )
}
