import { toHalfWidth } from '@jiheng/kernel/base'
import { textOf, type Row, type Sheet } from '@jiheng/spreadsheet'
import type { Unit } from './amount.ts'

export type Field =
  | 'id'
  | 'uniqueId'
  | 'code'
  | 'row'
  | 'wbs'
  | 'name'
  | 'duration'
  | 'predecessors'
  | 'successors'
  | 'level'
  | 'start'
  | 'finish'
  | 'percent'
  | 'milestone'

/** Headers of Project, 斑马进度, P6 and lists made by hand, in both languages, without blanks and brackets. */
const HEADERS: Readonly<Record<Field, RegExp>> = {
  id: /^(id|标识号|任务id|taskid|任务标识号?)$/,
  uniqueId: /^(唯一标识号|uid|uniqueid|任务uid)$/,
  code: /^(activityid|activitycode|code|作业代码|作业编码|工作代号|工作代码|工作编号|任务编号|任务代码|任务编码|编号|编码|代号|作业id|作业编号)$/,
  row: /^(序号|行号|no\.?|#|number)$/,
  wbs: /^(wbs|wbs编码|wbs代码|wbscode|wbs编号|大纲数字|大纲编号|outlinenumber)$/,
  name: /^(name|taskname|activityname|activity|task|名称|任务名称|任务|工作名称|作业名称|工作|工作内容|工序名称|工序|施工内容|分项工程)$/,
  duration:
    /^(duration|originalduration|plannedduration|remainingduration|days|工期|持续时间|计划工期|原定工期|工作时间|天数|历时)$/,
  predecessors:
    /^(predecessors?|predecessordetails|前置任务|前置工作|前置作业|紧前工作|紧前任务|紧前工序|紧前|前导任务|前置|前导|前置关系|逻辑关系)$/,
  successors:
    /^(successors?|successordetails|后续任务|后续工作|后续作业|后置任务|紧后工作|紧后任务|紧后工序|紧后|后续)$/,
  level: /^(outlinelevel|level|wbslevel|大纲级别|级别|层级|级次)$/,
  start:
    /^(start|startdate|plannedstart|earlystart|开始|开始时间|开始日期|计划开始|计划开始时间|计划开始日期|开工时间|开工日期)$/,
  finish:
    /^(finish|finishdate|end|enddate|plannedfinish|完成|完成时间|完成日期|结束时间|结束日期|计划完成|计划完成时间|计划完成日期|计划结束时间|完工时间|完工日期)$/,
  percent: /^(%complete|percentcomplete|complete|%|完成百分比|完成比例|完成率|进度|形象进度)$/,
  milestone: /^(milestone|里程碑)$/,
}

/** Where each field stands, what else the table has, and the unit its header gives durations. */
export type Columns = { at: Partial<Record<Field, number>>; other: string[]; durationUnit: Unit; headerRow: number }

const FIRST_ROWS = 40

/** The sheet and header row that name a duration, and a predecessor or a name: most fields win, visible sheets before hidden. */
export function findColumns(sheets: readonly Sheet[]): { sheet: Sheet; columns: Columns } | undefined {
  const found = sheets.flatMap((sheet) =>
    sheet.rows.slice(0, FIRST_ROWS).flatMap((row, index) => {
      const columns = columnsOf(row, index)
      const { duration, predecessors, successors, name } = columns.at
      const isHeader = duration !== undefined && (predecessors ?? successors ?? name) !== undefined
      return isHeader ? [{ sheet, columns }] : []
    }),
  )
  const score = ({ sheet, columns: { at } }: (typeof found)[number]): number =>
    Object.keys(at).length + (at.predecessors === undefined ? 0 : 5) - (sheet.hidden ? 100 : 0)
  return found.sort((a, b) => score(b) - score(a))[0]
}

function columnsOf({ cells }: Row, headerRow: number): Columns {
  const columns: Columns = { at: {}, other: [], durationUnit: 'day', headerRow }
  cells.forEach((cell, column) => {
    const written = toHalfWidth(textOf(cell)).trim()
    const bare = written.toLowerCase().replace(/\(.*?\)|\[.*?\]|[\s_:*]/g, '')
    const field = (Object.keys(HEADERS) as Field[]).find((each) => HEADERS[each].test(bare))
    if (field === undefined || columns.at[field] !== undefined) {
      if (bare !== '') columns.other.push(written)
      return
    }
    columns.at[field] = column
    if (field === 'duration') columns.durationUnit = unitIn(written)
  })
  return columns
}

function unitIn(header: string): Unit {
  const unit = /[([](.*?)[)\]]/.exec(header)?.[1]?.trim().toLowerCase() ?? ''
  if (/^(h|hrs?|hours?|小时|工时)$/.test(unit)) return 'hour'
  if (/^(w|weeks?|周)$/.test(unit)) return 'week'
  return /^(mo|months?|月|个月)$/.test(unit) ? 'month' : 'day'
}
