import { useMemo } from 'react'
import { DataTable, Day, EmptyState, Loaded, Page, Section, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { DeclareForm } from './declare-form.tsx'
import { taskMark, taskState, type Desk } from './view.ts'

type Listed = Desk['tasks'][number]

/** 我的评分: declarations that wait, what is to be scored, and what was handed in. */
export function DeskPage() {
  const { t } = usePhrase()
  const desk = useCall('listScoringTasks')
  const columns = useColumns()
  return (
    <Page title={t('rounds.desk')} note={t('rounds.desk_intro')}>
      <Loaded of={desk}>
        {({ tasks, declarations }) => {
          const open = tasks.filter((task) => taskState(task) !== 'submitted')
          const done = tasks.filter((task) => taskState(task) === 'submitted')
          const list = (rows: readonly Listed[], label: string) => (
            <DataTable
              rows={rows}
              label={label}
              columns={columns}
              rowKey={(row) => row.id}
              rowHref={(row) =>
                row.discussion?.isOpen ? `/round-discussions/${row.roundProjectId}` : `/scoring/${row.id}`
              }
            />
          )
          return (
            <>
              {declarations.length > 0 && <Waiting of={declarations} />}
              {tasks.length === 0 && declarations.length === 0 && (
                <EmptyState title={t('rounds.desk_none')} text={t('rounds.desk_none_text')} />
              )}
              {open.length > 0 && <Section title={t('rounds.desk_open')}>{list(open, t('rounds.desk_open'))}</Section>}
              {done.length > 0 && <Section title={t('rounds.desk_done')}>{list(done, t('rounds.desk_done'))}</Section>}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function Waiting({ of }: { of: Desk['declarations'] }) {
  const { t } = usePhrase()
  return (
    <Section title={t('rounds.desk_declare')}>
      <ul className="rounds-people">
        {of.map((one) => (
          <li key={one.roundId}>
            <StateMark
              state={one.interests ? 'green' : 'orange'}
              word={one.interests ? t('rounds.declared_done') : t('rounds.not_declared')}
            />
            <span>
              {t('rounds.desk_declare_text', { name: one.roundName, n: one.projects.length, day: one.dueOn ?? '' })}
            </span>
            <Opens
              kind={one.interests ? 'plain' : 'primary'}
              label={t(one.interests ? 'rounds.declare_again' : 'rounds.declare')}
            >
              {(close) => <DeclareForm of={one} onClose={close} />}
            </Opens>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function useColumns(): readonly Column<Listed>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'project',
        label: t('rounds.projects'),
        grow: 4,
        card: 'title',
        cell: (row) => row.projectName,
        sort: (row) => row.projectName,
      },
      {
        id: 'state',
        label: t('rounds.state'),
        width: 130,
        card: 'mark',
        cell: (row) => {
          const state = taskState(row)
          return <StateMark state={taskMark[state]} word={t(`rounds.task_state.${state}`)} />
        },
      },
      {
        id: 'due',
        label: t('rounds.due'),
        width: 120,
        cell: (row) => (row.dueOn ? <Day day={row.dueOn} /> : t('ui.dash')),
        sort: (row) => row.dueOn,
      },
      { id: 'round', label: t('rounds.round'), grow: 3, cell: (row) => row.roundName },
    ],
    [t],
  )
}
