import { usePhrase } from '@jiheng/ui'
import { client, useCallMutation } from '../../../shared/api.ts'
import type { Project } from '../record.ts'
import { bodyOf, valuesOf } from './body.ts'
import type { Versioned } from '../../../shared/merging/use-merging.ts'
import { EditDrawer } from './edit-drawer.tsx'
import type { FieldSpec, Values } from './field-spec.tsx'
import { fieldsOf } from './fields.ts'

/** Changes what is on record about a project. */
export function EditProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const say = usePhrase()
  const { run } = useCallMutation('updateProject', { refresh: ['getProject', 'listProjects', 'getProgress'] })
  const path = { id: project.id }
  const fields = fieldsOf(project, say)
  return (
    <EditDrawer
      title={say.t('project.edit.title')}
      said={say.t('project.edit.saved')}
      record={versioned(project, fields)}
      fields={fields}
      latest={async () => versioned(await client.call('getProject', { path }), fields)}
      save={(changes, version) => run({ path, ifMatch: version, body: bodyOf(changes) })}
      onClose={onClose}
    />
  )
}

const versioned = (project: Project, fields: readonly FieldSpec[]): Versioned<Values> => ({
  version: project.version,
  values: valuesOf(
    project,
    fields.map(({ name }) => name),
  ),
})
