import { useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Button, Choice, Columns, Field, FormProblem, Loaded, Section, Tree, usePhrase, useToast } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import type { Project } from '../record.ts'
import { AddNode } from './add-node.tsx'
import type { Tree as NodeTree } from './nest.ts'

type Template = CallOutput<'listProjectTemplates'>['items'][number]
type Row = Template['outline'][number] & { at: number; children: Row[] }

/** A project without a tree: the template of its kind stands ready to be taken with one press. */
export function FromTemplate({ project, tree }: { project: Project; tree: NodeTree }) {
  const { t } = usePhrase()
  const templates = useCall('listProjectTemplates')
  return (
    <Section
      title={t('project.tree.start_title')}
      note={t('project.tree.start_note')}
      actions={
        <Opens label={t('project.tree.start_empty')}>
          {(close) => <AddNode project={project} tree={tree} parent={null} onClose={close} />}
        </Opens>
      }
    >
      <Loaded of={templates}>{({ items }) => <Offered templates={items} project={project} />}</Loaded>
    </Section>
  )
}

function Offered({ templates, project }: { templates: readonly Template[]; project: Project }) {
  const { t, say } = usePhrase()
  const toast = useToast()
  const [code, setCode] = useState<string | null>(
    templates.find((each) => each.code === project.kind)?.code ?? templates[0]?.code ?? null,
  )
  const chosen = templates.find((each) => each.code === code)
  const { run, busy, problem } = useCallMutation('createTreeFromTemplate', {
    refresh: ['getProjectTree', 'getProgress'],
  })
  const nameOf = (template: Template) => say(`projects.template_name.${template.code}`)
  const take = async () => {
    if (!chosen) return
    await run({ path: { id: project.id }, body: { template: chosen.code } })
    toast.done(t('project.tree.taken', { name: nameOf(chosen), n: chosen.nodeCount }))
  }
  return (
    <Columns>
      <div className="project-stack">
        <FormProblem of={problem} />
        <Field label={t('project.tree.template')}>
          <Choice
            value={code}
            onChange={setCode}
            options={templates.map((each) => ({ value: each.code, label: nameOf(each) }))}
          />
        </Field>
        <p className="jh-soft">{t('project.tree.template_spread')}</p>
        <div>
          <Button kind="primary" busy={busy} disabled={!chosen} onPress={() => void take().catch(() => {})}>
            {t('projects.node.from_template')}
          </Button>
        </div>
      </div>
      {chosen && (
        <Tree<Row>
          key={chosen.code}
          label={t('project.tree.outline')}
          nodes={grown(chosen.outline)}
          idOf={(row) => String(row.at)}
          childrenOf={(row) => row.children}
          title={(row) => row.title}
          detail={(row) => `${t('projects.node.weight')} ${row.weight}`}
          openDepth={1}
        />
      )}
    </Columns>
  )
}

/** An outline of levels as rows below rows. */
function grown(outline: Template['outline']): Row[] {
  const roots: Row[] = []
  const open: Row[] = []
  outline.forEach((row, at) => {
    const grownRow = { ...row, at, children: [] }
    open.length = row.level - 1
    const parent = open.at(-1)
    ;(parent ? parent.children : roots).push(grownRow)
    open.push(grownRow)
  })
  return roots
}
