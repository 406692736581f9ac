import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DataTable, Field, FileDrop, FormProblem, Select, StateMark, Time, usePhrase, type Column } from '@jiheng/ui'
import { useNavigate } from '@tanstack/react-router'
import { useCallPages } from '../../shared/api.ts'
import { upload } from '../../shared/upload.ts'
import { kinds, type FinanceList, type Kind } from './view.ts'

const maxBytes = 64 * 1024 * 1024

/** Lists of the finance system and statements: handing one in, and those handed in before. */
export function ListsTab() {
  const { t } = usePhrase()
  const pages = useCallPages('listFinanceLists', { query: { limit: 100 } })
  return (
    <>
      <HandIn />
      <DataTable
        {...pages}
        label={t('reconcile.tab.lists')}
        columns={useColumns()}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/money/reconcile/${id}`}
        empty={{ title: t('reconcile.no_lists') }}
      />
    </>
  )
}

function HandIn() {
  const { t } = usePhrase()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [kind, setKind] = useState<Kind>('payment')
  const [problem, setProblem] = useState<unknown>(null)
  const send = async (file: File) => {
    setProblem(null)
    const form = new FormData()
    form.set('kind', kind)
    form.set('file', file)
    try {
      const { id } = await upload<FinanceList>('/api/v1/finance-lists', form)
      await queries.invalidateQueries({ queryKey: ['listFinanceLists'] })
      await navigate({ to: `/money/reconcile/${id}` } as never)
    } catch (thrown) {
      setProblem(thrown)
    }
  }
  return (
    <div className="reconcile-hand-in">
      <Field label={t('reconcile.which_kind')} usedBy={t('reconcile.hand_in_hint')}>
        <Select
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`reconcile.kind.${value}`) }))}
          onChange={(next) => next && setKind(next as Kind)}
        />
      </Field>
      <div>
        <FileDrop
          label={t('reconcile.choose_file')}
          accept={['.xlsx', '.xls', '.csv']}
          maxBytes={maxBytes}
          onFiles={([file]) => file && void send(file)}
        />
        <FormProblem of={problem} />
      </div>
    </div>
  )
}

function useColumns(): readonly Column<FinanceList>[] {
  const { t } = usePhrase()
  const states = { checked: 'yellow', refused: 'red', done: 'green' } as const
  return [
    {
      ...{ id: 'state', label: t('imports.wizard.state'), width: 104, card: 'mark' },
      cell: ({ state }) => <StateMark state={states[state]} word={t(`reconcile.state.${state}`)} />,
    },
    { id: 'file', label: t('imports.wizard.file_name'), grow: 3, card: 'title', cell: ({ fileName }) => fileName },
    { id: 'kind', label: t('reconcile.which_kind'), width: 110, cell: ({ kind }) => t(`reconcile.kind.${kind}`) },
    { id: 'at', label: t('reconcile.handed_in'), width: 150, cell: ({ createdAt }) => <Time instant={createdAt} /> },
    { id: 'by', label: t('reconcile.handed_in_by'), width: 110, cell: ({ createdBy }) => createdBy },
  ]
}
