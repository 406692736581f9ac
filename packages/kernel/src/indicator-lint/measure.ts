import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { Context, Item } from './item.ts'
import type { Branch } from './levels.ts'
import { natureOf } from './nature.ts'
import type { Nature } from './nature.ts'
import { plain } from './text.ts'
import { readValue } from './value.ts'
import { comparable, dimensionOf } from './unit.ts'
import type { Dimension } from './unit.ts'
import type { Fields } from './write.ts'

/** What effects are measured by, found by the words of an indicator and its project. The figures only show the shape. */
const TOPICS: readonly (readonly [RegExp, name: string, sign: string, target: string, unit: string])[] = [
  [/内涝|排涝|防洪|积水|防汛/, '汛期内涝积水点数量', '≤', '3', '处'],
  [/交通|通行|出行|拥堵/, '早晚高峰平均车速', '≥', '25', '公里/小时'],
  [/通关|口岸|跨境|边境/, '口岸平均通关时间', '≤', '2', '小时'],
  [/港口|码头|吞吐|航运/, '港口吞吐量增长率', '≥', '5', '%'],
  [/就业/, '新增就业岗位', '≥', '50', '个'],
  [/安全|隐患|事故/, '安全责任事故起数', '=', '0', '起'],
  [/水环境|水质|河道|流域|水生态/, '断面水质达标率', '≥', '90', '%'],
  [/节能|能耗|碳|减排/, '单位能耗下降率', '≥', '5', '%'],
  [/空气|扬尘|大气/, '施工扬尘超标次数', '≤', '2', '次'],
  [/机制|制度|管护|可持续|运维|长效|管理能力/, '管护经费纳入年度预算比例', '=', '100', '%'],
  [/经济|产业|营商|税收|商户|消费/, '项目区商户营业收入增长率', '≥', '5', '%'],
]
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/户数?$|居民户/, '户'],
  [/人次$/, '人次'],
  [/人数$|人员|学生/, '人'],
  [/台数$|设备|电梯|摄像/, '台'],
  [/座数$|桥|站|泵站/, '座'],
  [/次数$|巡查$|检查$/, '次'],
  [/起数$|事故/, '起'],
  [/栋数$|楼栋/, '栋'],
  [/家数$|企业|商户/, '家'],
  [/册/, '册'],
  [/份数$|报告|预案/, '份'],
  [/条数$|支路/, '条'],
  [/积水点/, '处'],
  [/投诉/, '件'],
]
const OF_DIMENSION: Partial<Record<Dimension, string>> = {
  share: '%',
  length: '公里',
  area: '平方米',
  money: '万元',
  time: '天',
}
const TAIL =
  /(?:的?(?:持续性?影响|影响程度|促进作用|保障作用|影响|作用|程度|状况|情况|水平|效果|改善|提升|优化|增强|指标|效益|形象))$/

/** The unit an indicator of this name is counted in. */
export function unitFor({ name, dimension, unit }: Nature): string {
  if (unit !== '') return unit
  const known = dimension === null ? undefined : OF_DIMENSION[dimension]
  if (known !== undefined) return known
  if (/成本|造价|费用|单价|投资/.test(name)) return '万元'
  return COUNTED.find(([pattern]) => pattern.test(name))?.[1] ?? '个'
}

/** The sign that fits the name: ≤ for what should be little, = for accidents, else ≥. */
export function signFor({ isReverse, name }: Nature): string {
  if (/事故|伤亡|死亡/.test(name) && isReverse) return '='
  return isReverse ? '≤' : '≥'
}

/** An indicator's target as a number: its own name where that can be counted, else what its effect is measured by. */
export function measured(item: Item, context: Context): Fields {
  const { nature, branch } = item
  const isCountable = nature.isShare || nature.dimension !== null || branch === 'output.quantity'
  const isOfCost = branch === 'output.cost' || item.level1 === 'cost' || nature.cue === 'output.cost'
  if (isCountable || (nature.isReverse && !isOfCost && !TAIL.test(nature.name))) return countedAsNamed(item, context)
  const object = objectOf(item, context)
  if (branch === 'output.quality') return { name: `${object}检查合格率`, sign: '≥', target: '95', unit: '%' }
  if (isOfCost) return { name: `${object.replace(/^(?:控制|降低|节约)/, '')}节约率`, sign: '≥', target: '3', unit: '%' }
  return effectOf(nature.name) ?? (isGeneral(object) ? usualEffect(branch, context) : asked(object, context))
}

/** What an effect is measured by, where its words tell; null otherwise. */
export function effectOf(words: string): Fields | null {
  const topic = TOPICS.find(([pattern]) => pattern.test(words))
  return topic ? { name: topic[1], sign: topic[2], target: topic[3], unit: topic[4] } : null
}

/** Where nothing is counted, people can still be asked. */
export function asked(object: string, { parameters }: Context): Fields {
  return {
    name: `受访群众认为${object}好转的比例`,
    sign: '≥',
    target: parameters.sharePercent,
    unit: '%',
    evidence: sampleNote(parameters.sampleSize),
  }
}

export const sampleNote = (size: number): string => `抽样问卷，样本不少于${size}份，每户一份`

function countedAsNamed({ nature, columnUnit, written }: Item, context: Context): Fields {
  const unit = columnUnit || unitFor(nature)
  const last = readValue(written.lastYear).quantities[0]
  const before = last && comparable(last.value, last.unit, unit)
  const sign = signFor(nature)
  return { sign, unit, target: before != null ? better(before, nature, context) : usual(nature, unit, context) }
}

/** A figure of the usual size, where the form has none. */
export function usual({ isReverse, isShare, isBounded, name }: Nature, unit: string, { parameters }: Context): Decimal {
  if (/事故|伤亡|死亡/.test(name) && isReverse) return '0'
  if (isReverse) return '3'
  if (isBounded) return parameters.sharePercent
  return isShare || dimensionOf(unit) === 'share' ? parameters.improvePercent : '10'
}

/** Better than last year by the parameter: a share by so much of what it lacks; counts in whole numbers. */
export function better(last: Decimal, nature: Nature, context: Context, isLess = nature.isReverse): Decimal {
  const isWhole = !last.includes('.') && (nature.dimension === 'count' || nature.dimension === null || last.length > 2)
  const scale = isWhole ? 0 : 1
  const base = nature.isBounded && !isLess ? decimal.subtract('100', last) : last
  const step = decimal.max(
    decimal.round(decimal.shareOf(base, context.parameters.improvePercent), scale),
    isWhole ? '1' : '0.1',
  )
  const from = decimal.round(last, scale)
  if (isLess) return decimal.max('0', decimal.subtract(from, step))
  const raised = decimal.add(from, step)
  return nature.isBounded ? decimal.min('100', raised) : raised
}

/** What the indicator is about, without its measuring tail: `对控制成本的影响程度` → `控制成本`. */
export function objectOf({ nature, branch }: Item, context: Context): string {
  let object = nature.name.replace(/^(?:对|保证|促进|改善|提升|提高|优化|增强|保障|完善|美化|带动)/, '')
  for (let round = 0; round < 3; round++) object = object.replace(TAIL, '')
  return isGeneral(object) && branch?.startsWith('output') ? subject(context) || '工程实体' : object
}

/** Words that name a kind of effect and nothing in particular. */
const isGeneral = (object: string): boolean =>
  object.length < 2 || /^(?:社会|经济|生态|生态环境|可持续|可持续发展|工程|不适用|不涉及)$/.test(object)

/** What is usual at a branch, where an indicator says nothing in particular. */
function usualEffect(branch: Item['branch'], context: Context): Fields {
  const words = { 'benefit.economic': '经济', 'benefit.ecological': '扬尘', 'benefit.sustainable': '管护' } as const
  const known = branch && branch in words ? effectOf(words[branch as keyof typeof words]) : null
  return known ?? asked(`${subject(context)}后生活环境`, context)
}

/** The project without the word 项目 or 工程 behind it. */
export function subject({ form }: Context): string {
  return plain(`${form.project}`).replace(/(?:建设|专项|专项资金)?(?:项目|工程)$/, '')
}

const LAST_RESORT: Record<Branch, string> = {
  'output.quantity': '完成工程数量',
  'output.quality': '验收合格率',
  'output.time': '按期完成率',
  'output.cost': '成本节约率',
  'benefit.economic': '带动商户营业收入增长率',
  'benefit.social': '受益居民户数',
  'benefit.ecological': '断面水质达标率',
  'benefit.sustainable': '管护经费纳入年度预算比例',
  'satisfaction.served': '服务对象满意度',
  'cost.economic': '成本节约率',
  'cost.social': '施工占道天数',
  'cost.ecological': '弃土外运量',
}

/** A name usual at a branch, for a number of this unit. */
export function usualName(branch: Branch | null | undefined, unit: string): string {
  const name = LAST_RESORT[branch ?? 'output.quantity']
  if (dimensionOf(unit) !== 'share' || natureOf(name).isShare) return name
  if (branch?.startsWith('benefit')) return '受益群众覆盖率'
  return branch?.startsWith('cost') ? '成本节约率' : '任务完成率'
}
