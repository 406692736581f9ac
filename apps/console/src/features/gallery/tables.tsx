import { useMemo, useState } from 'react'
import {
  Button,
  Day,
  DataTable,
  FilterBar,
  Money,
  Percent,
  Section,
  StateMark,
  states,
  usePhrase,
  type Column,
  type FilterValue,
} from '@jiheng/ui'
import { sampleProjects, type SampleProject } from './samples.ts'

export function TableSamples() {
  const { t } = usePhrase()
  const [filter, setFilter] = useState<FilterValue>({})
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['2']))
  const columns = useColumns()
  const rows = useMemo(() => sampleProjects.filter((project) => matches(project, filter)), [filter])
  const hasFilter = Object.keys(filter).length > 0
  return (
    <>
      <Section title="一万行">
        <FilterBar
          value={filter}
          onChange={setFilter}
          filters={[
            { id: 'q', label: '名称或代码', kind: 'text' },
            {
              id: 'state',
              label: '状态',
              kind: 'choices',
              options: states.map((state) => ({ value: state, label: t(`states.${state}`) })),
            },
            {
              id: 'region',
              label: '所在区域',
              kind: 'choice',
              options: ['钦南区', '钦北区', '灵山县'].map((value) => ({ value, label: value })),
            },
          ]}
          views={{
            list: [{ id: '1', name: '栖霞区严重项目', value: { state: ['red'] } }],
            onSave: () => {},
            onDelete: () => {},
          }}
        />
        <DataTable
          label="项目"
          rows={rows}
          columns={columns}
          rowKey={(project) => project.id}
          rowHref={(project) => `/projects/${project.id}`}
          selection={{ selected, onChange: setSelected }}
          columnsKey="gallery"
          onClearFilters={hasFilter ? () => setFilter({}) : undefined}
          toolbar={<Button kind="quiet">导出</Button>}
          height="480px"
        />
      </Section>
      <Section title="读取中、出错、无权、空">
        <DataTable
          label="读取中"
          rows={{ data: undefined, error: null, isPending: true, refetch: () => {} }}
          columns={columns}
          rowKey={(project) => project.id}
        />
        <DataTable
          label="出错"
          rows={{ data: undefined, error: { status: 503, code: 'unavailable' }, isPending: false, refetch: () => {} }}
          columns={columns}
          rowKey={(project) => project.id}
        />
        <DataTable
          label="无权"
          rows={{ data: undefined, error: { status: 403, code: 'forbidden' }, isPending: false, refetch: () => {} }}
          columns={columns}
          rowKey={(project) => project.id}
        />
        <DataTable
          label="空"
          rows={[]}
          columns={columns}
          rowKey={(project) => project.id}
          empty={{ title: '还没有项目', text: t('projects.none_yet'), action: <Button>导入清单</Button> }}
        />
      </Section>
    </>
  )
}

function matches(project: SampleProject, filter: FilterValue): boolean {
  const { q, state, region } = filter
  return (
    (typeof q !== 'string' || project.name.includes(q) || project.code.includes(q)) &&
    (!state || state.includes(project.state)) &&
    (!region || region === project.region)
  )
}

function useColumns(): Column<SampleProject>[] {
  return useMemo(
    () => [
      {
        id: 'name',
        label: '项目名称',
        cell: (project) => project.name,
        sort: (project) => project.name,
        card: 'title',
        grow: 3,
      },
      {
        id: 'state',
        label: '状态',
        cell: (project) => <StateMark state={project.state} />,
        sort: (project) => states.indexOf(project.state),
        width: 96,
        card: 'mark',
      },
      {
        id: 'region',
        label: '所在区域',
        cell: (project) => project.region,
        sort: (project) => project.region,
        width: 110,
      },
      {
        id: 'planned',
        label: '计划进度',
        cell: (project) => <Percent value={project.planned} />,
        sort: (project) => project.planned,
        align: 'end',
        width: 110,
      },
      {
        id: 'actual',
        label: '实际进度',
        cell: (project) => <Percent value={project.actual} />,
        sort: (project) => project.actual,
        align: 'end',
        width: 110,
      },
      {
        id: 'budget',
        label: '总投资(万元)',
        cell: (project) => <Money amountFen={project.budgetFen} big bare />,
        sort: (project) => project.budgetFen,
        align: 'end',
        width: 140,
      },
      {
        id: 'updated',
        label: '最近更新',
        cell: (project) => <Day day={project.updated} />,
        sort: (project) => project.updated,
        width: 120,
      },
      { id: 'code', label: '项目代码', cell: (project) => project.code, hidden: true, width: 220, card: 'omit' },
    ],
    [],
  )
}
