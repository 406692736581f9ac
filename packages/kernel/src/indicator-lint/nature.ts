import type { Branch } from './levels.ts'
import { plain, withoutBrackets } from './text.ts'
import { dimensionOf, unitAtStart } from './unit.ts'
import type { Dimension } from './unit.ts'

/** What the name of an indicator tells about it. */
export type Nature = {
  /** Half width, without brackets. */
  name: string
  /** A share of a whole, written in percent. */
  isShare: boolean
  /** A share that cannot pass 100 %. */
  isBounded: boolean
  /** The less the better, the more the better; neither where the name does not tell. */
  isReverse: boolean
  isForward: boolean
  isSatisfaction: boolean
  /** What its unit must measure. */
  dimension: Dimension | null
  /** A unit written in the name: 长度（公里）. */
  unit: string
  /** Where it belongs by its words. */
  cue: Branch | null
}

const SHARE = /(?:率|比例|占比|比重|百分比|满意程?度)$/
/** Shares that may pass 100 %: changes, and ratios of two different things. */
const OPEN_ENDED =
  /增长|增幅|增加|增产|增收|下降|降低|减少|降幅|提高|提升|上升|节约|节水|节能|缩短|同比|环比|投资|完成率|执行率|负荷|倍|利润|收益|回报|周转|产出率|利用率|拉动|贡献|超额/
/** The more the better, whatever it is a share of. */
const GOOD =
  /合格|达标|优良|优秀|完好|完整|及时|覆盖|准确|通过|到位|满意|收集|处理|处置|可用|有效|按期|按时|归档|上岗|上线|普及|落实|接种|成活|知晓|签约|参与|参保|就业|在线|开通|防治|救治|治愈|巩固|入学|升学|持证|达产|投产|使用率|回收|无害化|资源化|绿化|办结|整改|清运|受理|修复/
const BAD =
  /不合格|不达标|不良|不及时|未[^率]{0,8}率|返修|漏损|漏水|复发|事故|投诉|故障|超标|超支|成本(?!效益)|造价|费用|单价|总投资|总支出|工期|积水点|能耗|排放|误差|偏差|损耗|流失|违规|违法|死亡|伤亡|延误|占道|弃土|差错|逾期|空置|发病|感染|失业|停水|停电|断网|断面超|IRI|变更增加|信访|拖欠|欠薪|辍学|差评|住院日|用时|耗时|时延|延迟|等待|排队|滞留|(?:响应|候诊|候车|等候|修复|办理|通关|到场|到达|处置|审批|送达|恢复|救援|抢修)时[间长限]/
const GOOD_SHARE =
  /(?<![不未])(?:合格|达标|优良|完好|完整|及时|覆盖|准确|通过|到位|按期完成|按期完工|按时完成|按时完工|办结|处置|整改|修复|控制|防治|治愈|成活)(?:率|比例)$/
const TURNED =
  /下降|降低|减少|缩短|节约|消除|压减|整改|处置率|化解|办结|处理|控制率|防治|治理|销号|回复|保险|修复率|排查|(?<!不)达标|(?<!不)合格/
const FORWARD_WORK =
  /^(?:新建|新增|改造|改扩建|扩建|购置|采购|安装|铺设|修缮|绿化|更新|培训|维修|种植|栽植|建设|疏浚|清淤|养护|受益|惠及|带动|举办|发放|配发|配备|吸纳)/

const NAMED: readonly (readonly [RegExp, Dimension])[] = [
  [/(?:长度|里程)$/, 'length'],
  [/面积$/, 'area'],
  [/(?:投资额|金额|总成本|总投资|总造价|税收|产值|成本控制数|预算控制数)$/, 'money'],
  [/(?:工期|周期|时长|天数|日数|用时|(?:响应|修复|办理|通关|到场|候诊|等候|候车)时间)$/, 'time'],
  [/(?:人数|人次|户数|个数|台数|座数|次数|场次|件数|起数|栋数|条数|家数|份数|册数|株数)$/, 'count'],
]

const WORK =
  '新建|新增|改造|改扩建|扩建|修建|铺设|安装|购置|采购|种植|栽植|敷设|疏浚|清淤|维修|更新|修缮|建设|养护|举办|召开|发放|配发|编印|制作'
const AMOUNT = '长度|面积|数量|数|里程|场次|期数|米数|公里数'

/** The first that matches decides: benefits before outputs, for 水质达标率 is no matter of workmanship. */
const CUES: readonly (readonly [RegExp, Branch])[] = [
  [/满意度|满意率|满意程度/, 'satisfaction.served'],
  [
    /^年?节约.*(?:费|支出)$|税收|产值|营业收入|销售收入|居民收入|吞吐量|贸易额|民间投资|GDP|客流量|增产|增收/,
    'benefit.economic',
  ],
  [
    /受益|惠及|就业|(?:通行|出行|通关|候车|候诊)时间|平均车速|热线|投诉.*(?:率|量|件)|内涝积水|积水点|获得感|覆盖(?:人口|人数|户数|群众)/,
    'benefit.social',
  ],
  [
    /断面|水质(?:达标|达到|改善)|减排|排放|扬尘|二氧化碳|PM2|空气质量|污水(?:处理|收集)率|能耗|节水率|节能率/,
    'benefit.ecological',
  ],
  [/使用年限|长效|管护机制|后续运维/, 'benefit.sustainable'],
  [new RegExp(`^(?:${WORK}).*(?:${AMOUNT})$|(?:${WORK})(?:${AMOUNT})$`), 'output.quantity'],
  [/^(?:培训|组织.*培训).*(?:人次|人数|场次)$/, 'output.quantity'],
  [/验收.*(?:合格|通过)率|合格率|优良率|优良品率|成活率|压实度/, 'output.quality'],
  [
    /及时率|按期|按时|(?:完工|竣工|通车|开工|上线|到货)(?:时间|日期)|完成(?:时[间限]|日期)|响应时间|修复时间|到场时间|工期$|完成及时|投资计划完成进度/,
    'output.time',
  ],
  [/成本(?!效益)|造价|单价|总投资|(?:人均|户均|每|单位|总).*(?:费用?|支出|投入)$/, 'output.cost'],
]

/** Reads a name. Linear in its (bounded) length. */
export function natureOf(written: string): Nature {
  const whole = plain(written).replace(/^指标\d{1,2}[:、.]?/, '')
  const name = withoutBrackets(whole)
  const isShare = SHARE.test(name)
  const isReverse = BAD.test(name) && !TURNED.test(name) && !GOOD_SHARE.test(name)
  const cue = CUES.find(([pattern]) => pattern.test(name))?.[1] ?? null
  const inBrackets = /\(([^()]{1,12})\)$/.exec(whole)?.[1] ?? ''
  return {
    name,
    isShare,
    isBounded: isShare && !isReverse && !OPEN_ENDED.test(name),
    isReverse,
    isForward: !isReverse && ((isShare && GOOD.test(name)) || FORWARD_WORK.test(name)),
    isSatisfaction: /满意度|满意率|满意程度/.test(name),
    dimension: isShare ? 'share' : (NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? null),
    unit: dimensionOf(inBrackets) && unitAtStart(inBrackets) === inBrackets ? inBrackets : '',
    cue: isReverse && cue === 'output.quantity' ? null : cue,
  }
}
