import { isProblem, StateMark, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import type { Node } from './nest.ts'

/** Activates a node, with the drafts below it; what is still missing is listed node by node. */
export function ActivateNode({ node, withBelow, onClose }: { node: Node; withBelow: boolean; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({})
  const { run } = useCallMutation('activateNode', { refresh: ['getProjectTree', 'getProgress', 'getProject'] })
  const missing = isProblem(form.problem) ? (form.problem.errors ?? []) : []
  return (
    <FormDrawer
      title={t('project.tree.activate_title', { title: node.title })}
      sure={t('projects.node.activate')}
      form={form}
      send={() => run({ path: { id: node.id }, body: { withBelow } })}
      said={t('project.tree.activated')}
      onClose={onClose}
    >
      <p>{t(withBelow ? 'project.tree.activate_all_sentence' : 'project.tree.activate_sentence')}</p>
      {missing.length > 0 && (
        <ul className="project-missing" aria-label={t('project.tree.still_missing')}>
          {missing.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <StateMark state="yellow" word={message} />
            </li>
          ))}
        </ul>
      )}
    </FormDrawer>
  )
}
