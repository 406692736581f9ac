import { usePhrase, useToast, type ColumnChoice, type FilterBarProps, type FilterValue, type Sort } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { viewFilters, type ListedProject } from './view.ts'

type Now = {
  value: FilterValue
  sort: Sort
  choice: ColumnChoice<ListedProject>
  /** Puts filters and order into the address. */
  show: (filters: Record<string, readonly string[]>) => void
}

/** The reader's saved views: filters, order and columns under a name. */
export function useSavedViews({ value, sort, choice, show }: Now): NonNullable<FilterBarProps['views']> {
  const { t } = usePhrase()
  const toast = useToast()
  const saved = useCall('listSavedViews').data?.items ?? []
  const save = useCallMutation('saveView', { refresh: ['listSavedViews'] })
  const remove = useCallMutation('deleteSavedView', { refresh: ['listSavedViews'] })
  const nameOf = (id: string) => saved.find((view) => view.id === id)?.name ?? ''
  return {
    list: saved.map(({ id, name, filters }) => ({ id, name, value: filters })),
    onOpen: (id) => {
      const view = saved.find((each) => each.id === id)
      if (!view) return
      show(view.filters)
      if (view.columns.length > 0) choice.choose(view.columns)
    },
    onSave: (name) => {
      const columns = choice.visible.map((column) => column.id)
      save
        .run({ body: { name, filters: viewFilters(value, sort), columns } })
        .then(() => toast.done(t('registry.view_saved', { name })), toast.failed)
    },
    onDelete: (id) => {
      const name = nameOf(id)
      remove.run({ path: { id } }).then(() => toast.done(t('registry.view_deleted', { name })), toast.failed)
    },
  }
}
