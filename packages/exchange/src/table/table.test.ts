import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeXlsx, type SampleCell } from '@jiheng/spreadsheet/samples'
import type { Network } from '@jiheng/kernel/schedule'
import { readBad, readGood as read } from '../samples/reading.ts'

const sheet = (rows: SampleCell[][]): Uint8Array => makeXlsx([{ name: '计划', rows }])
const links = ({ links: read }: Network): string[] =>
  read.map(
    ({ from, to, type, lag = 0, lagCalendar = '' }) =>
      `${from} ${type}${lag > 0 ? '+' : ''}${lag || ''} ${to}${lagCalendar && ` ${lagCalendar}`}`,
  )

test('a 斑马进度 list with a title, groups and notes is read', async () => {
  const { network, details, notices } = await read(
    '计划.xlsx',
    sheet([
      ['示范项目进度计划表'],
      ['序号', '工作代号', '工作名称', '持续时间(天)', '开始时间', '完成时间', '紧前工作', '负责人'],
      ['一', null, '基础工程'],
      [1, 'A', '土方开挖', 5, { serial: 46083 }, '2026年3月6日', null, '甲'],
      [2, 'B', '垫层', '3天', null, null, 'AFS+1天', '乙'],
      [3, 'C', '养护', '7日历天', null, null, 'B', null],
      [4, 'D', '基础完成', 0, null, null, 'B，C'],
      ['注：工期按工作日计'],
    ]),
  )
  assert.deepEqual(network.activities, [
    { id: 'A', name: '土方开挖', duration: 5 },
    { id: 'B', name: '垫层', duration: 3 },
    { id: 'C', name: '养护', duration: 7, durationIs: 'elapsed' },
    { id: 'D', name: '基础完成', duration: 0, kind: 'milestone' },
  ])
  assert.deepEqual(links(network), ['A FS+1 B', 'B FS C', 'B FS D', 'C FS D'])
  assert.deepEqual(details.activities[0], {
    id: 'A',
    number: '1',
    plannedStart: '2026-03-02T08:00',
    plannedFinish: '2026-03-06T17:00',
  })
  assert.deepEqual(notices, ['columns_ignored', 'row_ignored', 'table_dates_kept'])
})

test('a Project export in English with outline levels, percent lags and outside links', async () => {
  const { network, notices } = await read(
    'plan.csv',
    [
      'ID,Unique ID,Task Name,Duration,Predecessors,Outline Level,% Complete',
      '1,10,Structure,20 days,,1,50%',
      '2,11,Columns,8 days?,,2,100%',
      '3,12,"Slabs, level 1",40 hrs,"2FS-1 day,2SS+50%",2,0%',
      '4,13,Roof,1 wk,"3FF+2ed;C:\\plans\\other.mpp\\7;9",1,',
    ].join('\r\n'),
  )
  assert.deepEqual(network.activities, [
    { id: '1', name: 'Structure', duration: 0, kind: 'summary' },
    { id: '2', name: 'Columns', duration: 8, parent: '1' },
    { id: '3', name: 'Slabs, level 1', duration: 5, parent: '1' },
    { id: '4', name: 'Roof', duration: 5 },
  ])
  assert.deepEqual(links(network), ['2 FS-1 3', '2 SS+4 3', '3 FF+2 4 elapsed'])
  assert.deepEqual(notices, ['4 cross_project_link', '4 dangling_link'])
})

test('ids come from the column that predecessors name', async () => {
  const rows: SampleCell[][] = [
    ['序号', 'WBS', '任务名称', '工期', '前置任务'],
    [1, '1', '总包', 10, null],
    [2, '1.1', '一段', 4, null],
    [3, '1.2', '二段', 6, '1.1SS+2'],
  ]
  const { network } = await read('a.xlsx', sheet(rows))
  assert.deepEqual(
    network.activities.map(({ id, parent }) => [id, parent]),
    [
      ['1', undefined],
      ['1.1', '1'],
      ['1.2', '1'],
    ],
  )
  assert.deepEqual(links(network), ['1.1 SS+2 1.2'])
})

test('rows without ids are counted, successors are read as links, indents and units in headers count', async () => {
  const { network, notices } = await read(
    'a.csv',
    Buffer.from('任务名称;工期（小时）;后续任务\n主体;;\n  钢筋;16;3SS+1天\n  模板;24;4\n  浇筑;8;\n', 'utf8'),
  )
  assert.deepEqual(
    network.activities.map(({ id, duration, parent }) => [id, duration, parent]),
    [
      ['1', 0, undefined],
      ['2', 2, '1'],
      ['3', 3, '1'],
      ['4', 1, '1'],
    ],
  )
  assert.deepEqual(links(network), ['2 SS+1 3', '3 FS 4'])
  assert.deepEqual(notices, ['ids_counted'])
})

test('the same link told from both ends is one link', async () => {
  const { network } = await read('a.csv', 'ID,Name,Duration,Predecessors,Successors\n1,A,1,,2FS+1d\n2,B,1,1FS+1d,\n')
  assert.deepEqual(links(network), ['1 FS+1 2'])
})

test('what cannot be understood is told with its activity', async () => {
  const { network, notices } = await read(
    'a.csv',
    'ID,Name,Duration,Predecessors\n1,A,soon,\n2,B,-3,"1FS+, 2"\n2,C,1,\n3,D,,1\n4,E,1,待定 后补\n',
  )
  assert.deepEqual(
    network.activities.map(({ id, duration }) => [id, duration]),
    [
      ['1', 1],
      ['2', 1],
      ['3', 1],
      ['4', 1],
    ],
  )
  assert.deepEqual(notices.sort(), [
    '1 duration_not_understood',
    '2 dangling_link',
    '2 dangling_link',
    '2 duplicate_row',
    '2 duration_not_understood',
    '3 duration_not_understood',
    '4 predecessor_not_understood',
  ])
})

test('GB18030 text, two sheets and a hidden one', async () => {
  const gb = Buffer.concat([Buffer.from('c3fbb3c62cb9a4c6da0a', 'hex'), Buffer.from('bbf9b4a12c350a', 'hex')])
  assert.deepEqual((await read('a.csv', gb)).network.activities, [{ id: '1', name: '基础', duration: 5 }])
  const book = makeXlsx([
    {
      name: '旧',
      hidden: true,
      rows: [
        ['ID', '任务名称', '工期', '前置任务'],
        [1, '旧的', 9, null],
      ],
    },
    { name: '说明', rows: [['编制说明']] },
    {
      name: '新',
      rows: [
        ['任务名称', '工期'],
        ['新的', 2],
      ],
    },
  ])
  assert.equal((await read('a.xlsx', book)).network.activities[0]?.name, '新的')
})

test('a table without a plan is refused with its reason', async () => {
  assert.equal(await readBad('a.csv', 'a,b\n1,2\n'), 'no_columns')
  assert.equal(await readBad('a.csv', 'ID,Name,Duration\n'), 'no_activities')
  assert.equal(await readBad('a.xlsx', sheet([['x']]).subarray(0, 300)), 'damaged')
  assert.equal(await readBad('a.xls', '<html><table><tr><td>1'), 'imports.file.web_page')
  assert.equal(await readBad('a.mpp', 'anything'), 'mpp')
})
