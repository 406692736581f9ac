import type { RegisterRow } from '../../modules/projects/index.ts'
import type { Trade } from './organisations.ts'

export type Kind = NonNullable<RegisterRow['kind']>
export type Material = { name: string; unit: string; least: number; most: number }

/** What the projects of one kind are like. */
export type KindWords = {
  kind: Kind
  industry: NonNullable<RegisterRow['industry']>
  trade: Trade
  /** How many there are in 钦州 and in 栖霞, besides those with a name of their own. */
  count: { qz: number; qx: number }
  /** Owner units, by jurisdiction; `district` is the construction company of the project's own district. */
  owner: { qz: readonly string[]; qx: readonly string[] }
  /** Median cost in 万元 and its spread (standard deviation of the logarithm). */
  cost: { medianWan: number; spread: number }
  days: { least: number; most: number }
  stems: readonly string[]
  works: readonly string[]
  materials: readonly Material[]
  /** Where the money comes from: first the usual source. */
  sources: readonly ('fiscal_current' | 'carried_over' | 'special_bond' | 'own' | 'other')[]
}

const concrete: Material = { name: '商品混凝土 C30', unit: '立方米', least: 300, most: 6_000 }
const rebar: Material = { name: '热轧带肋钢筋', unit: '吨', least: 40, most: 900 }
const pipe: Material = { name: '球墨铸铁管 DN300', unit: '米', least: 200, most: 4_000 }
const cable: Material = { name: '电力电缆', unit: '米', least: 300, most: 5_000 }
const servers: Material = { name: '服务器与存储设备', unit: '台', least: 4, most: 40 }
const cameras: Material = { name: '网络摄像机', unit: '台', least: 40, most: 600 }

export const kindWords: readonly KindWords[] = [
  {
    kind: 'road',
    industry: 'transport',
    trade: 'road',
    count: { qz: 34, qx: 18 },
    owner: { qz: ['qz.jiaojian', 'district', 'district'], qx: ['qx.shizheng'] },
    cost: { medianWan: 5_200, spread: 0.85 },
    days: { least: 300, most: 620 },
    stems: [
      '新兴路',
      '永福路',
      '文昌路',
      '民生路',
      '滨江路',
      '迎宾路',
      '产业大道',
      '学前路',
      '安居路',
      '兴业路',
      '金鼓路',
      '荔园路',
      '站前路',
      '环镇路',
      '江滨东路',
      '科创路',
    ],
    works: ['新建工程', '改扩建工程', '提升改造工程', '延长线工程', '雨污分流及路面改造工程', '跨河桥及接线工程'],
    materials: [concrete, rebar, { name: '改性沥青混合料', unit: '吨', least: 600, most: 9_000 }, pipe],
    sources: ['special_bond', 'fiscal_current', 'own'],
  },
  {
    kind: 'port',
    industry: 'transport',
    trade: 'port',
    count: { qz: 10, qx: 0 },
    owner: { qz: ['qz.ganghang'], qx: [] },
    cost: { medianWan: 62_000, spread: 0.45 },
    days: { least: 480, most: 760 },
    stems: ['大榄坪南作业区', '金鼓江作业区', '三墩作业区', '果子山作业区', '大榄坪作业区', '鹰岭作业区'],
    works: [
      '通用泊位工程',
      '散货泊位改造工程',
      '支航道疏浚工程',
      '后方堆场扩建工程',
      '港池疏浚工程',
      '自动化堆场改造工程',
    ],
    materials: [
      { name: '预应力管桩', unit: '根', least: 120, most: 900 },
      concrete,
      rebar,
      { name: '橡胶护舷', unit: '套', least: 20, most: 160 },
    ],
    sources: ['special_bond', 'own'],
  },
  {
    kind: 'industrial_park',
    industry: 'manufacturing',
    trade: 'building',
    count: { qz: 16, qx: 6 },
    owner: { qz: ['qz.yuanqu'], qx: ['qx.chanye'] },
    cost: { medianWan: 38_000, spread: 0.65 },
    days: { least: 420, most: 720 },
    stems: ['化工新材料', '绿色家居', '海洋装备', '食品加工', '电子元件', '新能源配套', '生物医药', '节能环保'],
    works: ['产业园标准厂房工程', '产业园基础设施工程', '产业园二期工程', '产业园污水处理及管网工程'],
    materials: [concrete, rebar, { name: '钢结构构件', unit: '吨', least: 200, most: 2_400 }, cable],
    sources: ['special_bond', 'own', 'fiscal_current'],
  },
  {
    kind: 'logistics_park',
    industry: 'logistics',
    trade: 'building',
    count: { qz: 10, qx: 4 },
    owner: { qz: ['qz.yuanqu', 'qz.ganghang'], qx: ['qx.chanye'] },
    cost: { medianWan: 22_000, spread: 0.55 },
    days: { least: 360, most: 620 },
    stems: ['陆海新通道', '冷链', '粮食', '跨境电商', '多式联运', '城市配送'],
    works: ['物流中心工程', '仓储设施工程', '物流园一期工程', '分拨中心工程'],
    materials: [
      concrete,
      { name: '钢结构构件', unit: '吨', least: 150, most: 1_800 },
      { name: '冷库保温板', unit: '平方米', least: 2_000, most: 20_000 },
    ],
    sources: ['own', 'special_bond'],
  },
  {
    kind: 'old_community',
    industry: 'housing',
    trade: 'building',
    count: { qz: 22, qx: 22 },
    owner: { qz: ['qz.gengxin', 'district'], qx: ['qx.gengxin', 'street'] },
    cost: { medianWan: 1_350, spread: 0.45 },
    days: { least: 240, most: 420 },
    stems: [
      '幸福里',
      '和苑',
      '红旗新村',
      '兴卫里',
      '青春家园',
      '电站村',
      '教师新村',
      '粮所宿舍',
      '供销社宿舍',
      '机械厂宿舍',
      '文峰里',
      '水果园',
      '纺织新村',
      '向阳里',
      '建安宿舍',
      '化工新村',
    ],
    works: ['老旧小区改造工程', '老旧小区改造及加装电梯工程', '片区老旧小区配套设施改造工程'],
    materials: [
      { name: '外墙保温板', unit: '平方米', least: 3_000, most: 26_000 },
      { name: 'SBS 防水卷材', unit: '平方米', least: 1_200, most: 14_000 },
      pipe,
      cable,
    ],
    sources: ['fiscal_current', 'special_bond', 'other'],
  },
  {
    kind: 'smart_community',
    industry: 'information',
    trade: 'information',
    count: { qz: 8, qx: 18 },
    owner: { qz: ['qz.shuzi'], qx: ['qx.zhihui', 'street'] },
    cost: { medianWan: 520, spread: 0.45 },
    days: { least: 180, most: 330 },
    stems: ['智慧社区', '智慧门禁', '智慧养老', '智慧停车', '社区网格'],
    works: ['建设项目', '一期建设项目', '升级改造项目', '综合服务平台项目'],
    materials: [cameras, { name: '门禁终端', unit: '套', least: 30, most: 300 }, cable],
    sources: ['fiscal_current', 'own'],
  },
  {
    kind: 'information_system',
    industry: 'information',
    trade: 'information',
    count: { qz: 14, qx: 14 },
    owner: { qz: ['qz.shuzi'], qx: ['qx.zhihui'] },
    cost: { medianWan: 860, spread: 0.65 },
    days: { least: 240, most: 420 },
    stems: [
      '政务服务一体化',
      '城市运行管理',
      '公共数据共享',
      '应急指挥',
      '医保结算',
      '不动产登记',
      '智慧水务',
      '工程监管',
      '视频共享',
      '档案数字化',
      '政务云',
    ],
    works: ['平台建设项目', '系统升级项目', '平台二期建设项目', '系统国产化改造项目'],
    materials: [servers, { name: '安全网关', unit: '台', least: 4, most: 30 }],
    sources: ['fiscal_current', 'carried_over'],
  },
  {
    kind: 'smart_manufacturing',
    industry: 'manufacturing',
    trade: 'equipment',
    count: { qz: 14, qx: 4 },
    owner: { qz: ['qz.zhizao'], qx: ['qx.chanye'] },
    cost: { medianWan: 9_800, spread: 0.7 },
    days: { least: 300, most: 540 },
    stems: ['纸浆产线', '电池材料', '粮油加工', '坭兴陶', '装备制造', '铜箔', '家居板材', '制糖产线'],
    works: ['智能化改造项目', '数字化车间项目', '绿色工厂改造项目', '产线升级项目'],
    materials: [{ name: '成套自动化设备', unit: '套', least: 2, most: 24 }, cable],
    sources: ['own', 'other'],
  },
  {
    kind: 'public_service',
    industry: 'education',
    trade: 'building',
    count: { qz: 36, qx: 22 },
    owner: { qz: ['qz.gongjian', 'district', 'district'], qx: ['qx.gongjian'] },
    cost: { medianWan: 4_300, spread: 0.65 },
    days: { least: 330, most: 560 },
    stems: [
      '中心小学',
      '初级中学',
      '公办幼儿园',
      '卫生院',
      '养老服务中心',
      '文化活动中心',
      '体育公园',
      '农贸市场',
      '社区服务中心',
      '职业学校',
    ],
    works: ['新建工程', '扩建工程', '综合楼工程', '改造提升工程'],
    materials: [concrete, rebar, { name: '断桥铝合金门窗', unit: '平方米', least: 400, most: 4_000 }],
    sources: ['fiscal_current', 'special_bond', 'carried_over'],
  },
  {
    kind: 'other',
    industry: 'water',
    trade: 'building',
    count: { qz: 14, qx: 4 },
    owner: { qz: ['qz.shuiwu', 'district'], qx: ['qx.shizheng'] },
    cost: { medianWan: 2_900, spread: 0.6 },
    days: { least: 270, most: 480 },
    stems: ['排水管网', '河道', '污水处理站', '排洪渠', '供水管网', '排涝泵站'],
    works: ['整治工程', '提质改造工程', '除险加固工程', '新建工程'],
    materials: [pipe, concrete, { name: '格宾石笼', unit: '立方米', least: 300, most: 5_000 }],
    sources: ['fiscal_current', 'special_bond'],
  },
]
