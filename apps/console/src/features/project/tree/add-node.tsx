import type { CallInput } from '@jiheng/api'
import { useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { SpecField, type Values } from '../edit/field-spec.tsx'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { filled } from '../../../shared/filled.ts'
import type { Project } from '../record.ts'
import { CapSentence } from './cap-sentence.tsx'
import { capOf, type Node, type Tree } from './nest.ts'
import { nodeBody, nodeFields } from './node-fields.ts'

/** A new draft node under `parent`, or at the top. It may stay incomplete until it is activated. */
export function AddNode({
  project,
  tree,
  parent,
  onClose,
}: {
  project: Project
  tree: Tree
  parent: Node | null
  onClose: () => void
}) {
  const say = usePhrase()
  const { t } = say
  const fields = nodeFields(say)
  const { run } = useCallMutation('addNode', { refresh: ['getProjectTree'] })
  const form = useFormState<Record<string, Values[string]>>({
    ...{ title: '', kind: 'task', weight: '1', budgetFen: null, standard: null },
    responsible: parent?.responsible ?? project.manager ?? null,
    startsOn: parent?.startsOn ?? project.plannedStart,
    dueOn: parent?.dueOn ?? project.plannedFinish,
  })
  const send = () => {
    const body = { ...filled(nodeBody(form.value)), parentId: parent?.id ?? null } as CallInput<'addNode'>['body']
    return run({ path: { id: project.id }, body })
  }
  const siblings = tree.items.filter((node) => node.parentId === (parent?.id ?? null))
  const cap = capOf(parent ? parent.budgetFen : tree.totalInvestmentFen, siblings)
  return (
    <FormDrawer
      title={parent ? t('project.tree.add_below', { title: parent.title }) : t('project.tree.add_root')}
      form={form}
      send={send}
      said={t('project.tree.added')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">
        <CapSentence of={cap} scope={parent ? 'node' : 'project'} />
      </p>
      <div className="project-fields">
        {fields.map((spec) => (
          <SpecField
            key={spec.name}
            spec={spec}
            value={form.value[spec.name] ?? null}
            onChange={(value) => form.set({ [spec.name]: value })}
            error={form.errorOf(spec.name)}
          />
        ))}
      </div>
    </FormDrawer>
  )
}
