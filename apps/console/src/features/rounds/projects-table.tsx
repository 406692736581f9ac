import { useMemo, useState } from 'react'
import { DataTable, Drawer, StateMark, Time, usePhrase, type Column } from '@jiheng/ui'
import { GiveBack } from './give-back.tsx'
import { appealMark, type Round, type RoundProject } from './view.ts'
import { Context, Total, Trend } from './words.tsx'

/** The projects of a round: for who runs it how far the experts are, for everybody what was told. */
export function ProjectsTable({ of }: { of: Round }) {
  const { t } = usePhrase()
  const [opened, setOpened] = useState<string | null>(null)
  const project = of.projectList.find(({ id }) => id === opened)
  const columns = useColumns(of, setOpened)
  return (
    <>
      <DataTable
        rows={of.projectList}
        label={t('rounds.projects')}
        columns={columns}
        lines={2}
        rowKey={(row) => row.id}
        empty={{ title: t('rounds.step.edit'), text: t('rounds.choose_projects_hint') }}
      />
      {project && (
        <Drawer open onClose={() => setOpened(null)} title={project.name}>
          <Experts of={project} />
        </Drawer>
      )}
    </>
  )
}

function useColumns(of: Round, open: (id: string) => void): readonly Column<RoundProject>[] {
  const { t } = usePhrase()
  return useMemo(() => {
    const all: (Column<RoundProject> | false)[] = [
      {
        id: 'name',
        label: t('rounds.projects'),
        grow: 4,
        card: 'title',
        sort: (row) => row.name,
        cell: (row) => (
          <span className="jh-lines">
            {row.result ? (
              <a href={`/round-results/${row.id}`}>{row.name}</a>
            ) : (
              <span title={row.name}>{row.name}</span>
            )}
            <span className="jh-soft jh-small">
              {t('rounds.group_of', {
                kind: t(`projects.kind_name.${row.kind as 'road'}`),
                size: t(`rounds.size_name.${row.size}`),
              })}
            </span>
          </span>
        ),
      },
      of.runs &&
        of.isDrawn && {
          id: 'sheets',
          label: t('rounds.sheets'),
          width: 100,
          cell: (row) =>
            row.sheets && (
              <button type="button" className="jh-plain-button rounds-press" onClick={() => open(row.id)}>
                {t('rounds.sheets_of', row.sheets)}
              </button>
            ),
        },
      of.runs &&
        of.isDrawn && {
          id: 'discussion',
          label: t('rounds.discussion'),
          width: 210,
          card: 'mark',
          cell: (row) => <Talk of={row} />,
        },
      {
        id: 'result',
        label: t('rounds.result'),
        width: 150,
        align: 'end',
        sort: (row) => row.result?.total ?? null,
        cell: (row) =>
          row.result ? (
            <span className="jh-lines">
              <Total of={row.result} />
              <Context of={row.result} />
            </span>
          ) : (
            <span className="jh-soft">{t('rounds.no_result')}</span>
          ),
      },
      {
        id: 'trend',
        label: t('rounds.trend'),
        width: 110,
        align: 'end',
        cell: (row) => (row.result ? <Trend of={row.result.trend} /> : t('ui.dash')),
      },
      {
        id: 'appeal',
        label: t('rounds.appeal'),
        width: 110,
        cell: (row) => <StateMark state={appealMark[row.appeal]} word={t(`rounds.appeal_state.${row.appeal}`)} />,
      },
    ]
    return all.filter((column) => column !== false)
  }, [t, of.runs, of.isDrawn, open])
}

function Talk({ of: { id, discussion, sheets } }: { of: RoundProject }) {
  const { t } = usePhrase()
  if (!discussion && sheets && sheets.in < sheets.of) return t('ui.dash')
  if (!discussion) return <span className="jh-soft">{t('rounds.no_discussion')}</span>
  const { isOpen, spread } = discussion
  return (
    <a href={`/round-discussions/${id}`}>
      <StateMark
        state={isOpen ? 'orange' : 'green'}
        word={t(isOpen ? 'rounds.discussion_open' : 'rounds.discussion_closed', { spread })}
      />
    </a>
  )
}

const mark = { open: 'yellow', submitted: 'green', withdrawn: 'grey' } as const

/** Who scores a project and who has handed in; never how. */
function Experts({ of }: { of: RoundProject }) {
  const { t } = usePhrase()
  return (
    <ul className="rounds-people">
      {of.experts.map(({ taskId, name, state, submittedAt, withdrawnWhy }) => (
        <li key={taskId}>
          <StateMark state={mark[state]} word={t(`rounds.expert_state.${state}`)} />
          <span>{name}</span>
          {submittedAt && <Time instant={submittedAt} />}
          {withdrawnWhy && <span className="jh-soft jh-small">{withdrawnWhy}</span>}
          {state === 'open' && <GiveBack taskId={taskId} />}
        </li>
      ))}
    </ul>
  )
}
