import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Button, DataTable, Page, Select, Time, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'

type Listed = CallOutput<'listRoundTemplates'>['items'][number]
export const subjectKinds = ['project', 'department', 'team', 'person'] as const

/** 评价模板: what projects, departments, teams and posts are judged by. */
export function TemplatesPage() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const { data, ...rest } = useCall('listRoundTemplates')
  const kind = oneOf(search['subject'])
  const shown = data?.items.filter(({ subjectKind }) => kind === undefined || subjectKind === kind)
  return (
    <Page
      title={t('round_templates.title')}
      note={t('round_templates.intro')}
      crumbs={[{ label: t('app.nav.evaluation'), href: '/rounds' }, { label: t('round_templates.link') }]}
      actions={
        data?.allowed.includes('create') && (
          <Button kind="primary" href="/evaluation-templates/new">
            {t('round_templates.create')}
          </Button>
        )
      }
    >
      <div className="rounds-bar">
        <Select
          name={t('round_templates.subject')}
          placeholder={t('round_templates.subject')}
          value={kind ?? null}
          onChange={(next) => setSearch({ subject: next ?? undefined })}
          clearable
          options={subjectKinds.map((value) => ({ value, label: t(`round_templates.subject_name.${value}`) }))}
        />
      </div>
      <DataTable
        rows={{ ...rest, data: shown }}
        label={t('round_templates.link')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowHref={(row) => `/evaluation-templates/${row.id}`}
        empty={{ title: t('round_templates.none') }}
      />
    </Page>
  )
}

function useColumns(): readonly Column<Listed>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('round_templates.template'),
        grow: 4,
        card: 'title',
        cell: (row) => row.name,
        sort: (row) => row.name,
      },
      {
        id: 'subject',
        label: t('round_templates.subject'),
        width: 100,
        cell: (row) => t(`round_templates.subject_name.${row.subjectKind}`),
        sort: (row) => subjectKinds.indexOf(row.subjectKind),
      },
      {
        id: 'version',
        label: t('round_templates.version'),
        width: 100,
        align: 'end',
        cell: (row) => t('round_templates.version_of', { n: row.version }),
      },
      {
        id: 'items',
        label: t('round_templates.items'),
        width: 90,
        align: 'end',
        cell: (row) => row.items.length,
      },
      { id: 'unit', label: t('round_templates.unit'), grow: 2, cell: (row) => row.unit },
      {
        id: 'updated',
        label: t('round_templates.updated'),
        width: 160,
        cell: (row) => <Time instant={row.createdAt} />,
        sort: (row) => row.createdAt,
      },
    ],
    [t],
  )
}
