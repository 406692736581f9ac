import { Field, Select, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { possibleParents, type Node, type Tree } from './nest.ts'

const top = 'top'

/** Puts a node, with everything below it, under another parent or at another place among its siblings. */
export function MoveNode({ node, tree, onClose }: { node: Node; tree: Tree; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('moveNode', { refresh: ['getProjectTree', 'getProgress'] })
  const form = useFormState<{ parentId: string | null; position: string | null }>({
    parentId: node.parentId ?? top,
    position: String(node.position),
  })
  const { parentId, position } = form.value
  const siblings = tree.items.filter((each) => (each.parentId ?? top) === parentId && each.id !== node.id)
  const places = [
    { value: '0', label: t('project.tree.first_place') },
    ...siblings.map((each, at) => ({ value: String(at + 1), label: t('project.tree.after', { title: each.title }) })),
  ]
  const parents = [
    { value: top, label: t('project.tree.top') },
    ...possibleParents(tree.items, node).map((each) => ({ value: each.id, label: each.title })),
  ]
  const send = () =>
    run({
      path: { id: node.id },
      ifMatch: node.version,
      body: { parentId: parentId === top ? null : parentId, position: Number(position ?? 0) },
    })
  return (
    <FormDrawer
      title={t('project.tree.move_title', { title: node.title })}
      sure={t('project.tree.move')}
      form={form}
      send={send}
      said={t('project.tree.moved')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">{t('project.tree.move_note')}</p>
      <Field label={t('project.tree.parent')} error={form.errorOf('parentId')}>
        <Select value={parentId} options={parents} onChange={(next) => form.set({ parentId: next, position: '0' })} />
      </Field>
      <Field label={t('project.tree.place')} error={form.errorOf('position')}>
        <Select {...form.bind('position')} options={places} />
      </Field>
    </FormDrawer>
  )
}
