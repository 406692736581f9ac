import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { DataTable, Day, Section, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCallPages } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { RecordTest } from './test-form.tsx'

type Test = CallOutput<'listMaterialTests'>['items'][number]

/** 检测: what laboratories say of each batch; a failed one shows what it keeps from counting, until a retest passes. */
export function Tests({ projectId, mayRecord }: { projectId: string; mayRecord: boolean }) {
  const { t } = usePhrase()
  const tests = useCallPages('listMaterialTests', { path: { id: projectId }, query: { limit: 50 } })
  const columns = useTestColumns()
  return (
    <Section
      title={t('progress.test.title')}
      actions={
        mayRecord && (
          <Opens label={t('progress.test.add')}>
            {(close) => <RecordTest projectId={projectId} onClose={close} />}
          </Opens>
        )
      }
    >
      <DataTable
        label={t('progress.test.title')}
        {...tests}
        columns={columns}
        rowKey={(test) => test.id}
        empty={{ title: t('progress.test.none_yet') }}
        height="auto"
      />
    </Section>
  )
}

function useTestColumns(): Column<Test>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'material',
        label: t('progress.test.material'),
        cell: (test) => `${test.material} ${test.batch}`,
        grow: 2,
        card: 'title',
      },
      { id: 'number', label: t('progress.test.number'), width: 150, cell: (test) => test.number },
      { id: 'lab', label: t('progress.test.lab'), cell: (test) => test.lab, grow: 2 },
      {
        id: 'day',
        label: t('progress.test.day'),
        width: 120,
        cell: (test) => <Day day={test.day} />,
        sort: (test) => test.day,
      },
      {
        id: 'result',
        label: t('progress.test.result'),
        width: 170,
        card: 'mark',
        cell: (test) => <Result of={test} />,
      },
      {
        id: 'blocked',
        label: t('progress.test.blocked'),
        grow: 2,
        cell: (test) =>
          test.blocked.map(({ item, quantity, unit }) => `${item} ${quantity} ${unit}`).join('、') || t('ui.dash'),
      },
      {
        id: 'file',
        label: t('progress.test.file'),
        width: 120,
        cell: (test) =>
          test.file ? <a href={`/api/v1/material-tests/${test.id}/file`}>{test.file.name}</a> : t('ui.dash'),
      },
    ],
    [t],
  )
}

function Result({ of }: { of: Test }) {
  const { t } = usePhrase()
  const state = !of.counts ? 'grey' : of.result === 'passed' ? 'green' : 'red'
  const replaced = of.counts ? '' : ` · ${t('progress.test.replaced')}`
  return <StateMark state={state} word={`${t(`progress.test.${of.result}`)}${replaced}`} />
}
