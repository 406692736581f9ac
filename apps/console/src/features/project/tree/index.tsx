import {
  Columns,
  Drawer,
  EmptyState,
  Loaded,
  Money,
  Section,
  StateMark,
  Tree,
  useNarrow,
  usePhrase,
  type State,
} from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import type { Project } from '../record.ts'
import { AddNode } from './add-node.tsx'
import { CapSentence } from './cap-sentence.tsx'
import { FromTemplate } from './from-template.tsx'
import { capOf, nested, type Nested, type Node, type Tree as NodeTree } from './nest.ts'
import { NodePanel } from './node-panel.tsx'

/** 项目树: who does what by when for how much, and by which standard it counts as done. */
export function TreeSide({ project }: { project: Project }) {
  const tree = useCall('getProjectTree', { path: { id: project.id } })
  return <Loaded of={tree}>{(found) => <Found project={project} tree={found} />}</Loaded>
}

function Found({ project, tree }: { project: Project; tree: NodeTree }) {
  const { t } = usePhrase()
  const mayWrite = tree.allowed.includes('write_nodes')
  if (tree.items.length === 0)
    return mayWrite ? <FromTemplate project={project} tree={tree} /> : <EmptyState title={t('project.tree.none')} />
  return <Grown tree={tree} project={project} mayWrite={mayWrite} />
}

function Grown({ project, tree, mayWrite }: { project: Project; tree: NodeTree; mayWrite: boolean }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const chosen = tree.items.find((node) => node.id === oneOf(search.node))
  const isNarrow = useNarrow()
  const panel = chosen && <NodePanel key={chosen.id} node={chosen} tree={tree} project={project} />
  const roots = tree.items.filter((node) => node.parentId === null)
  return (
    <Section
      title={t('project.tree.title')}
      note={<CapSentence of={capOf(tree.totalInvestmentFen, roots)} scope="project" />}
      actions={
        mayWrite && (
          <Opens label={t('project.tree.add_root')}>
            {(close) => <AddNode project={project} tree={tree} parent={null} onClose={close} />}
          </Opens>
        )
      }
    >
      <Columns ratio="2:1">
        <Tree<Nested>
          label={t('projects.tabs.tree')}
          nodes={nested(tree.items)}
          idOf={({ node }) => node.id}
          childrenOf={({ children }) => children}
          title={({ node }) => node.title}
          detail={({ node }) => <NodeDetail of={node} />}
          heads={<DetailHeads />}
          selected={chosen?.id ?? null}
          onSelect={(id) => setSearch({ node: id })}
          openDepth={3}
        />
        {!isNarrow && (
          <aside className="project-panel">{panel ?? <p className="jh-soft">{t('project.tree.choose')}</p>}</aside>
        )}
      </Columns>
      {isNarrow && (
        <Drawer
          open={chosen !== undefined}
          onClose={() => setSearch({ node: undefined })}
          title={t('projects.node.one')}
        >
          {panel}
        </Drawer>
      )}
    </Section>
  )
}

function DetailHeads() {
  const { t } = usePhrase()
  return (
    <span className="project-node" aria-hidden>
      <span>{t('project.tree.head.state')}</span>
      <span>{t('project.tree.head.who')}</span>
      <span className="project-node-due">{t('project.tree.head.due')}</span>
      <span className="project-node-money">{t('project.tree.head.budget')}</span>
    </span>
  )
}

function NodeDetail({ of }: { of: Node }) {
  const { t } = usePhrase()
  return (
    <span className="project-node">
      <NodeState of={of} />
      <span className="project-node-who" title={of.responsible?.name}>
        {of.responsible?.name ?? t('ui.dash')}
      </span>
      <span className="project-node-due">{of.dueOn ?? t('ui.dash')}</span>
      <span className="project-node-money">
        <Money amountFen={of.budgetFen} big />
      </span>
    </span>
  )
}

const stateOfNode: Record<Node['state'], State> = { draft: 'grey', active: 'green', done: 'green' }

/** Draft, active or done; an active node past its day is overdue. */
export function NodeState({ of }: { of: Node }) {
  const { t } = usePhrase()
  if (of.state === 'active' && of.dueOn !== null && of.dueOn < today())
    return <StateMark state="red" word={t('project.tree.overdue')} />
  if (of.state === 'done') return <span className="jh-soft project-done">{t('project.tree.state.done')}</span>
  return <StateMark state={stateOfNode[of.state]} word={t(`project.tree.state.${of.state}`)} />
}
