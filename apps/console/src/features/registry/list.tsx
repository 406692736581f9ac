import { Button, DataTable, usePhrase, type Column, type ColumnChoice, type Sort } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { ExportMenu } from './export-menu.tsx'
import type { ProjectFilters } from '../../shared/project-filters.ts'
import { exportUrl, orderOf, type ListedProject } from './view.ts'

type Props = {
  filters: ProjectFilters
  sort: Sort
  onSort: (sort: Sort | null) => void
  columns: readonly Column<ListedProject>[]
  choice: ColumnChoice<ListedProject>
  onClear: (() => void) | undefined
}

/** The registry as a table that reads on as one scrolls. */
export function ProjectList({ filters, sort, onSort, columns, choice, onClear }: Props) {
  const { t } = usePhrase()
  const { may } = useSession()
  const pages = useCallPages('listProjects', { query: { ...filters, ...orderOf(sort), limit: 200 } })
  const seen = choice.visible.map((column) => column.id)
  return (
    <DataTable
      {...pages}
      label={t('projects.register')}
      columns={columns}
      choice={choice}
      rowKey={(row) => row.id}
      rowHref={(row) => `/projects/${row.id}`}
      sort={sort}
      onSort={onSort}
      onClearFilters={onClear}
      height="max(320px, calc(100dvh - 294px))"
      empty={{
        title: t('projects.none_yet'),
        ...(may('projects:import') && {
          action: (
            <Button kind="primary" href="/imports">
              {t('projects.import')}
            </Button>
          ),
        }),
      }}
      toolbar={
        <>
          <Button kind="quiet" href="/projects/slipped">
            {t('registry.slipped_link')}
          </Button>
          {may('progress:read') && (
            <Button kind="quiet" href="/progress/heat">
              {t('heat.name')}
            </Button>
          )}
          {may('projects:export') && (
            <ExportMenu urlOf={(format) => exportUrl(format, filters, sort, seen)} total={pages.total ?? 0} />
          )}
        </>
      }
    />
  )
}
