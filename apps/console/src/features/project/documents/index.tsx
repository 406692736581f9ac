import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { formatBytes } from '@jiheng/phrases'
import { ConfirmButton, DataTable, Section, Time, usePhrase, useToast, type Column, type Loadable } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import type { Project } from '../record.ts'
import { AddDocument } from './upload-form.tsx'

type Document = CallOutput<'listDocuments'>['items'][number]

/** 文档: what is on file about the project. */
export function DocumentsSide({ project }: { project: Project }) {
  const { t } = usePhrase()
  const { data, error, isPending, refetch } = useCall('listDocuments', { path: { id: project.id } })
  const tree = useCall('getProjectTree', { path: { id: project.id } })
  const titles = useMemo(() => new Map(tree.data?.items.map((node) => [node.id, node.title])), [tree.data])
  const columns = useDocumentColumns(titles)
  const rows: Loadable<readonly Document[]> = { data: data?.items, error, isPending, refetch }
  const mayAdd = project.allowed.includes('add_documents')
  const add = mayAdd && (
    <Opens kind="primary" label={t('project.documents.add')}>
      {(close) => <AddDocument project={project} tree={tree.data} onClose={close} />}
    </Opens>
  )
  return (
    <Section title={t('project.documents.title')} actions={add}>
      <DataTable
        label={t('project.documents.title')}
        rows={rows}
        columns={columns}
        rowKey={(document) => document.id}
        empty={{ title: t('project.documents.none'), ...(mayAdd && { text: t('project.documents.none_text') }) }}
        height="auto"
      />
    </Section>
  )
}

function useDocumentColumns(titles: ReadonlyMap<string, string>): Column<Document>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'title',
        label: t('project.documents.name'),
        grow: 3,
        card: 'title',
        sort: (document) => document.title,
        cell: (document) => <a href={`/api/v1/documents/${document.id}/file`}>{document.title}</a>,
      },
      {
        id: 'kind',
        label: t('project.documents.kind'),
        width: 120,
        sort: (document) => document.kind,
        cell: (document) => t(`projects.document_kind.${document.kind}`),
      },
      {
        id: 'node',
        label: t('projects.node.one'),
        grow: 2,
        cell: (document) =>
          document.nodeId ? (titles.get(document.nodeId) ?? t('ui.dash')) : t('project.progress.whole'),
      },
      {
        id: 'size',
        label: t('project.documents.size'),
        width: 100,
        align: 'end',
        sort: (document) => document.size,
        cell: (document) => formatBytes(document.size),
      },
      { id: 'by', label: t('project.documents.by'), grow: 2, cell: (document) => document.uploadedBy.name },
      {
        id: 'at',
        label: t('project.documents.at'),
        width: 160,
        sort: (document) => document.createdAt,
        cell: (document) => <Time instant={document.createdAt} />,
      },
      { id: 'do', label: t('project.do'), width: 90, card: 'actions', cell: (document) => <Remove of={document} /> },
    ],
    [t, titles],
  )
}

function Remove({ of }: { of: Document }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('removeDocument', { refresh: ['listDocuments'] })
  if (!of.allowed.includes('remove')) return null
  return (
    <ConfirmButton
      kind="danger"
      sentence={t('project.documents.remove_sentence', { title: of.title })}
      sure={t('project.documents.remove')}
      onConfirm={() => run({ path: { id: of.id } }).then(() => toast.done(t('project.documents.removed')))}
    >
      {t('project.documents.remove')}
    </ConfirmButton>
  )
}
