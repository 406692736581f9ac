import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Field, FileDrop, ProgressBar, Select, useFormState, usePhrase } from '@jiheng/ui'
import { upload } from '../../../shared/upload.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import type { Project } from '../record.ts'
import type { Tree } from '../tree/nest.ts'

const kinds = [
  'approval',
  'design',
  'contract',
  'permit',
  'drawing',
  'acceptance',
  'settlement',
  'photo',
  'other',
] as const
const types = [
  ...['.pdf', '.ofd', '.doc', '.docx', '.wps', '.xls', '.xlsx', '.et', '.ppt', '.pptx', '.txt', '.csv'],
  ...['.jpg', '.jpeg', '.png', '.heic', '.tif', '.dwg', '.dxf', '.mp4', '.zip'],
]
const maxBytes = 64 * 1024 * 1024

/** Adds documents of one kind, to the project as a whole or to a node. */
export function AddDocument({
  project,
  tree,
  onClose,
}: {
  project: Project
  tree: Tree | undefined
  onClose: () => void
}) {
  const { t } = usePhrase()
  const queries = useQueryClient()
  const form = useFormState<{ kind: string | null; nodeId: string | null }>({ kind: 'other', nodeId: null })
  const [files, setFiles] = useState<readonly File[]>([])
  const [sent, setSent] = useState(0)
  const [isSending, setSending] = useState(false)

  const send = async () => {
    setSending(true)
    for (const [at, file] of files.entries()) {
      if (at < sent) continue
      const body = new FormData()
      body.append('kind', form.value.kind ?? 'other')
      if (form.value.nodeId) body.append('nodeId', form.value.nodeId)
      body.append('file', file)
      await upload(`/api/v1/projects/${project.id}/documents`, body)
      setSent(at + 1)
    }
    await queries.invalidateQueries({ queryKey: ['listDocuments'] })
  }
  return (
    <FormDrawer
      title={t('project.documents.add')}
      sure={t('project.documents.send')}
      form={form}
      send={send}
      said={t('project.documents.added', { n: files.length })}
      onClose={onClose}
    >
      <Field label={t('project.documents.kind')} error={form.errorOf('kind')} usedBy={t('project.used.documents')}>
        <Select
          {...form.bind('kind')}
          options={kinds.map((value) => ({ value, label: t(`projects.document_kind.${value}`) }))}
        />
      </Field>
      {tree && tree.items.length > 0 && (
        <Field
          label={t('projects.node.one')}
          hint={t('project.documents.node_hint')}
          error={form.errorOf('nodeId')}
          optional
        >
          <Select
            {...form.bind('nodeId')}
            clearable
            options={tree.items.map((node) => ({ value: node.id, label: node.title }))}
          />
        </Field>
      )}
      <Field label={t('project.documents.files')} error={form.errorOf('file' as 'kind')}>
        <FileDrop
          label={t('project.documents.files')}
          accept={types}
          maxBytes={maxBytes}
          multiple
          files={files}
          onFiles={(more) => setFiles([...files, ...more])}
          onRemove={(file) => setFiles(files.filter((each) => each !== file))}
        />
      </Field>
      {isSending && <ProgressBar label={t('project.progress.sending')} done={sent} total={files.length} />}
    </FormDrawer>
  )
}
