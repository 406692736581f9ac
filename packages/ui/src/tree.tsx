import { Tree as AntdTree, type TreeDataNode } from 'antd'
import { useMemo, useState, type Key, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { usePhrase } from './words.tsx'
import './tree.css'

export type TreeProps<N> = {
  label: string
  nodes: readonly N[]
  idOf: (node: N) => string
  childrenOf: (node: N) => readonly N[]
  title: (node: N) => ReactNode
  /** What stands at the end of the row: state, amount, date. */
  detail?: (node: N) => ReactNode
  /** What the parts of `detail` are, written once above them. */
  heads?: ReactNode
  selected?: string | null
  onSelect?: (id: string) => void
  /** How many levels are open at first; default 2. */
  openDepth?: number
}

/** A tree of any depth, such as a project's nodes. Arrow keys walk it, Enter chooses. */
export function Tree<N>(props: TreeProps<N>) {
  const { t } = usePhrase()
  const { nodes, idOf, childrenOf, openDepth = 2 } = props
  const [expanded, setExpanded] = useState<Key[]>(() => branches(nodes, props, openDepth))
  const data = useMemo(() => nodes.map((node) => drawn(node, props)), [nodes, props])
  if (nodes.length === 0) return null
  return (
    <div className="jh-tree">
      <div className="jh-tree-tools">
        <Button kind="quiet" onPress={() => setExpanded(branches(nodes, { idOf, childrenOf }, Infinity))}>
          {t('ui.tree.expand_all')}
        </Button>
        <Button kind="quiet" onPress={() => setExpanded([])}>
          {t('ui.tree.collapse_all')}
        </Button>
        {props.heads && <span className="jh-tree-heads">{props.heads}</span>}
      </div>
      <AntdTree
        aria-label={props.label}
        treeData={data}
        blockNode
        virtual={false}
        motion={false}
        expandedKeys={expanded}
        onExpand={setExpanded}
        selectedKeys={props.selected ? [props.selected] : []}
        selectable={props.onSelect !== undefined}
        onSelect={(_, { node }) => props.onSelect?.(String(node.key))}
      />
    </div>
  )
}

function drawn<N>(node: N, props: TreeProps<N>): TreeDataNode {
  const children = props.childrenOf(node).map((child) => drawn(child, props))
  const title = (
    <span className="jh-tree-row">
      <span className="jh-tree-title">{props.title(node)}</span>
      {props.detail && <span className="jh-tree-detail">{props.detail(node)}</span>}
    </span>
  )
  return { key: props.idOf(node), title, isLeaf: children.length === 0, ...(children.length > 0 ? { children } : {}) }
}

/** The ids of nodes with children, down to `depth` levels. */
function branches<N>(
  nodes: readonly N[],
  { idOf, childrenOf }: Pick<TreeProps<N>, 'idOf' | 'childrenOf'>,
  depth: number,
): string[] {
  if (depth <= 0) return []
  return nodes
    .filter((node) => childrenOf(node).length > 0)
    .flatMap((node) => [idOf(node), ...branches(childrenOf(node), { idOf, childrenOf }, depth - 1)])
}
