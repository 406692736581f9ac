import { ConfirmButton, usePhrase, useToast } from '@jiheng/ui'
import { client, useCallMutation } from '../../../shared/api.ts'
import { EditDrawer } from '../edit/edit-drawer.tsx'
import { Opens } from '../../../shared/form-drawer.tsx'
import { GiveReason } from '../../../shared/give-reason.tsx'
import type { Project } from '../record.ts'
import { ActivateNode } from './activate-node.tsx'
import { AddNode } from './add-node.tsx'
import { MoveNode } from './move-node.tsx'
import type { Node, Tree } from './nest.ts'
import { nodeBody, nodeFields, versionedNode } from './node-fields.ts'

const refresh = ['getProjectTree', 'getProgress', 'getProject'] as const

/** What the reader may do with a node. */
export function NodeActions({
  node,
  tree,
  project,
  hasChildren,
}: {
  node: Node
  tree: Tree
  project: Project
  hasChildren: boolean
}) {
  const { t } = usePhrase()
  const toast = useToast()
  const may = (action: string) => node.allowed.includes(action)
  const complete = useCallMutation('completeNode', { refresh })
  const remove = useCallMutation('deleteNode', { refresh })
  const path = { id: node.id }
  return (
    <div className="project-actions">
      {may('activate') && (
        <Opens kind="primary" label={t('projects.node.activate')}>
          {(close) => <ActivateNode node={node} withBelow={hasChildren} onClose={close} />}
        </Opens>
      )}
      {may('complete') && (
        <ConfirmButton
          sentence={t('project.tree.complete_sentence', { title: node.title })}
          sure={t('project.tree.complete')}
          onConfirm={() => complete.run({ path, body: {} }).then(() => toast.done(t('project.tree.completed')))}
        >
          {t('project.tree.complete')}
        </ConfirmButton>
      )}
      {may('edit') && (
        <Opens label={t('project.tree.edit')}>{(close) => <EditNode node={node} onClose={close} />}</Opens>
      )}
      {tree.allowed.includes('write_nodes') && node.state !== 'done' && (
        <Opens label={t('project.tree.add_child')}>
          {(close) => <AddNode project={project} tree={tree} parent={node} onClose={close} />}
        </Opens>
      )}
      {may('move') && (
        <Opens label={t('project.tree.move')}>{(close) => <MoveNode node={node} tree={tree} onClose={close} />}</Opens>
      )}
      {may('reopen') && (
        <Opens label={t('project.tree.reopen')}>{(close) => <ReopenNode node={node} onClose={close} />}</Opens>
      )}
      {may('delete') && (
        <ConfirmButton
          kind="danger"
          sentence={t('project.tree.delete_sentence', { title: node.title })}
          sure={t('project.tree.delete')}
          onConfirm={() =>
            remove.run({ path, ifMatch: node.version }).then(() => toast.done(t('project.tree.deleted')))
          }
        >
          {t('project.tree.delete')}
        </ConfirmButton>
      )}
    </div>
  )
}

function EditNode({ node, onClose }: { node: Node; onClose: () => void }) {
  const say = usePhrase()
  const { run } = useCallMutation('editNode', { refresh })
  const path = { id: node.id }
  return (
    <EditDrawer
      title={say.t('project.tree.edit_title', { title: node.title })}
      said={say.t('project.tree.saved')}
      record={versionedNode(node)}
      fields={nodeFields(say)}
      latest={async () => versionedNode(await client.call('getNode', { path }))}
      save={(changes, version) => run({ path, ifMatch: version, body: nodeBody(changes) })}
      onClose={onClose}
    />
  )
}

function ReopenNode({ node, onClose }: { node: Node; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('reopenNode', { refresh })
  return (
    <GiveReason
      title={t('project.tree.reopen_title', { title: node.title })}
      sure={t('project.tree.reopen')}
      send={(why) => run({ path: { id: node.id }, body: { why } })}
      said={t('project.tree.reopened')}
      onClose={onClose}
    />
  )
}
