import type { FieldNames } from '../../../../platform/lists/header-score.ts'

/** What a column of an office's list can be. `period` is 建设起止年限: one cell with start and finish. */
export type FieldKind = 'text' | 'money' | 'day' | 'period' | 'number' | 'class' | 'rating' | 'currency'

export type FieldDefinition = FieldNames & { kind: FieldKind }

const fundingSource = (names: string) => ({ kind: 'money', names: [names], not: /累计|到位|支付|完成/ }) as const

/** Every field, in the order the wizard offers them. Terms: lists of 发改 offices, and published UK and US portfolios. */
export const FIELDS = {
  code: {
    kind: 'text',
    names: ['项目代码|项目编码|项目统一代码|投资项目代码|投资项目统一代码|国家统一代码|统一项目代码|project code'],
    weak: ['代码|编码|code'],
  },
  externalId: {
    kind: 'text',
    names: ['项目编号|入库编号|库编号|project number|project id|pid|external id|reference number'],
    weak: ['编号|id|number|reference|ref'],
  },
  name: {
    kind: 'text',
    names: ['项目名称|工程名称|建设项目名称|项目名|project name|project title'],
    weak: ['名称|项目|工程|project|name|title'],
    not: /单位|编|代码|负责|责任人|联系|number|code|manager/,
  },
  kind: {
    kind: 'text',
    names: ['项目类型|项目类别|工程类别|工程类型|project type|report category'],
    weak: ['类型|类别|category|type'],
  },
  industry: {
    kind: 'text',
    names: ['所属行业|行业类别|行业|行业领域|产业类别|industry|sector'],
    weak: ['领域|产业'],
    not: /主管|部门/,
  },
  region: {
    kind: 'text',
    names: [
      '所属区域|所在区域|建设区域|县区|所属县区|所在县区|县市区|所在地区|行政区划|属地|辖区|所属街道',
      'borough|district|region|county',
    ],
    weak: ['区域|地区|街道|乡镇|片区|area|city'],
  },
  class: {
    kind: 'class',
    names: ['建设性质分类|项目分类|项目性质|建设类别'],
    weak: ['建设性质|类别|分类|性质|class'],
  },
  stage: {
    kind: 'text',
    names: ['项目阶段|当前阶段|建设阶段|所处阶段|项目状态|current phase|project stage|lifecycle stage'],
    weak: ['阶段|状态|进展阶段|phase|stage|status'],
  },
  owner: {
    kind: 'text',
    names: [
      '项目业主|业主单位|建设单位|项目单位|项目法人|项目法人单位|实施单位|申报单位|owner|client agency',
      'client|delivery body',
    ],
    weak: ['业主|单位名称|sponsor'],
  },
  department: {
    kind: 'text',
    names: [
      '主管部门|行业主管部门|责任单位|责任部门|牵头单位|牵头部门|牵头责任单位|服务单位|department',
      'managing agency|lead department|ministry',
    ],
    weak: ['部门|agency|directorate'],
  },
  contractor: {
    kind: 'text',
    names: ['施工单位|承建单位|总承包单位|承包单位|中标单位|contractor|main contractor'],
  },
  totalInvestment: {
    kind: 'money',
    names: [
      '总投资|总投资额|计划总投资|项目总投资|投资总额|投资规模|概算总投资|估算总投资|投资总规模|总投资合计',
      '总投资总计|total investment|whole life cost|wlc|wlc baseline|total cost|total budget|budget forecast',
    ],
    weak: ['投资额|投资估算|概算|投资|total baseline|budget|cost|estimate'],
    not: /年度|本年|当年|今年|完成|累计|到位|支付|资金来源|其中|year|annual|monthly|spent|actual/,
  },
  yearPlan: {
    kind: 'money',
    names: [
      '年度计划投资|年度投资计划|年度计划完成投资|本年计划投资|本年度计划投资|当年计划投资|今年计划投资',
      '年计划投资|年度投资|年度预算|yearly budget|annual budget|year budget|in year baseline',
    ],
    weak: ['计划投资|年度计划|total baseline'],
    not: /累计|已完成|实际|完成率|总投资|forecast|spent|actual/,
  },
  approvedAmount: {
    kind: 'money',
    names: ['批复总投资|批复概算|批准投资|核准投资|批复投资|approved cost|approved budget|original budget'],
  },
  'funding.central': fundingSource('中央资金|中央投资|中央预算内|中央预算内资金|中央预算内投资|中央财政|中央'),
  'funding.province': fundingSource('省级资金|自治区资金|自治区级资金|省资金|省级|自治区|省财政'),
  'funding.city': fundingSource('市级资金|市资金|市财政|市级|市本级'),
  'funding.county': fundingSource('县级资金|县区资金|区级资金|县级|区级|县区|区财政'),
  'funding.local': fundingSource('地方资金|地方配套|地方财政|地方投资|地方|财政资金|政府投资'),
  'funding.bond': fundingSource('专项债|专项债券|地方政府专项债券|债券资金|政府债券|债券|国债|超长期特别国债'),
  'funding.loan': fundingSource('银行贷款|贷款|国内贷款|银行贷款资金|融资'),
  'funding.enterprise': fundingSource('企业自筹|业主自筹|自筹资金|自筹|企业资金|企业投资'),
  'funding.social': fundingSource('社会资本|社会投资|民间投资|社会资金'),
  'funding.other': fundingSource('其他资金|其他|其它资金|其它'),
  period: {
    kind: 'period',
    names: [
      '建设起止年限|起止年限|建设年限|起止时间|建设起止时间|建设工期|建设期限|项目周期|起止年月',
      '建设起止年月|period',
    ],
    weak: ['工期|建设期|年限'],
  },
  plannedStart: {
    kind: 'day',
    names: [
      '计划开工时间|计划开工日期|开工时间|开工日期|拟开工时间|预计开工时间|计划开工|开工年月|起始时间',
      '开始日期|开始时间|planned start|start date|construction start|project start',
    ],
    weak: ['开工|开始|start|design start'],
    not: /实际|actual/,
  },
  plannedFinish: {
    kind: 'day',
    names: [
      '计划竣工时间|计划完工时间|计划竣工日期|竣工时间|竣工日期|完工时间|完工日期|预计竣工时间|预计完工时间',
      '建成时间|建成投产时间|竣工投产时间|投产时间|计划竣工|计划完工|结束时间|结束日期|完成时限|完成时间',
      'planned finish|planned completion|forecast completion|forecast end|end date|finish date',
      'completion date|project end',
    ],
    weak: ['竣工|完工|截止时间|finish|end|completion'],
    not: /实际|批复|批准|合同|actual|baseline|original|approved/,
  },
  approvedFinish: {
    kind: 'day',
    names: [
      '批复竣工时间|批准竣工时间|批复完工时间|合同竣工日期|合同完工日期|原计划竣工时间|approved finish',
      'approved completion|baseline end|baseline completion|original completion|original end date',
    ],
  },
  approvedOn: {
    kind: 'day',
    names: ['批复时间|批复日期|立项时间|立项日期|批准日期|核准日期|备案日期|approval date|approved on'],
  },
  actualStart: {
    kind: 'day',
    names: ['实际开工时间|实际开工日期|actual start|actual start date'],
  },
  actualFinish: {
    kind: 'day',
    names: ['实际竣工时间|实际竣工日期|实际完工时间|实际完工日期|actual finish|actual completion|actual end date'],
  },
  description: {
    kind: 'text',
    names: [
      '建设内容|主要建设内容|建设规模及内容|建设内容及规模|建设规模及主要内容|主要建设内容及规模',
      '建设规模和内容|项目概况|项目内容|项目简介|建设规模|description|description aims|scope|objectives',
      'project description',
    ],
    weak: ['内容|简介|概况|aims|summary'],
  },
  rating: {
    kind: 'rating',
    names: [
      '红黄绿|信心评级|交付信心|风险等级|评级|colour rating|color rating|delivery confidence|rag|rag rating',
      'ipa rating',
    ],
    weak: ['等级|rating|confidence'],
  },
  contact: {
    kind: 'text',
    names: ['联系人|项目负责人|项目联系人|责任人|负责人|联系人及电话|contact|project manager|responsible owner'],
  },
  address: {
    kind: 'text',
    names: ['建设地点|项目地址|建设地址|项目地点|详细地址|地址|建设位置|address|site address'],
    weak: ['地点|位置|location|site'],
  },
  longitude: {
    kind: 'number',
    names: ['经度|longitude|lon|lng|东经'],
  },
  latitude: {
    kind: 'number',
    names: ['纬度|latitude|lat|北纬'],
  },
  asOf: {
    kind: 'day',
    names: [
      '填报日期|填报时间|统计时间|统计日期|截至日期|截止日期|数据日期|报告日期|数据时间|date reported as of',
      'as of|as of date|report date|snapshot date',
    ],
    weak: ['年度|年份|year|report year'],
  },
  currency: {
    kind: 'currency',
    names: ['币种|货币|currency|currency code'],
  },
} as const satisfies Record<string, FieldDefinition>

export type Field = keyof typeof FIELDS
export type MoneyField = { [F in Field]: (typeof FIELDS)[F]['kind'] extends 'money' ? F : never }[Field]
export type DayField = { [F in Field]: (typeof FIELDS)[F]['kind'] extends 'day' ? F : never }[Field]
export type TextField = { [F in Field]: (typeof FIELDS)[F]['kind'] extends 'text' ? F : never }[Field]

/** All field keys in the wizard's order. */
export const fieldKeys = Object.keys(FIELDS) as Field[]

/** The definition of a field with its optional parts visible. */
export function definitionOf(field: Field): FieldDefinition {
  return FIELDS[field]
}
