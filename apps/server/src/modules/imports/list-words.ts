import type { RegisterRow } from '../projects/index.ts'

type Kind = NonNullable<RegisterRow['kind']>
type Industry = NonNullable<RegisterRow['industry']>
type Stage = NonNullable<RegisterRow['stage']>

/** First match wins, so the narrower words stand first. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/老旧小区|棚户|城中村|old communit/i, 'old_community'],
  [/智慧社区|smart communit/i, 'smart_community'],
  [/智能制造|smart manufactur/i, 'smart_manufacturing'],
  [/物流|仓储|logistics/i, 'logistics_park'],
  [/港|码头|航道|\bports?\b|harbou?r/i, 'port'],
  [/公路|道路|桥|隧道|交通|\broads?\b|street|bridge|highway/i, 'road'],
  [/产业园|工业园|园区|标准厂房|industrial/i, 'industrial_park'],
  [/信息化|信息系统|软件|数字政府|\bict\b|\bit\b|information system/i, 'information_system'],
  [/学校|医院|教育|卫生|文化|体育|养老|公共服务|school|hospital|library|health|public service/i, 'public_service'],
]

const INDUSTRIES: readonly (readonly [RegExp, Industry])[] = [
  [/物流|仓储|logistics/i, 'logistics'],
  [/交通|公路|铁路|港|航|transport|street|bridge|rail/i, 'transport'],
  [/住房|住建|城建|房地产|保障房|小区|housing/i, 'housing'],
  [/信息|数字|软件|通信|\bict\b|\bit\b|information|digital/i, 'information'],
  [/教育|学校|education|school/i, 'education'],
  [/卫生|医疗|医院|健康|health|hospital/i, 'health'],
  [/水利|供水|排水|污水|水务|water|sewer/i, 'water'],
  [/能源|电力|风电|光伏|燃气|energy|power/i, 'energy'],
  [/环境|环保|生态|绿化|environment|parks/i, 'environment'],
  [/文化|旅游|体育|culture|touris/i, 'culture'],
  [/农|林|渔|乡村|agricultur/i, 'agriculture'],
  [/制造|工业|化工|材料|manufactur|industr/i, 'manufacturing'],
]

const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/归档|archiv/i, 'archived'],
  [/绩效评价|后评价/i, 'evaluation'],
  [/决算|结算|settle/i, 'settlement'],
  [/验收|竣工|投产|close-?out|completed|commission/i, 'acceptance'],
  [/招标|采购|中标|签约|procure|tender/i, 'procurement'],
  [/事前评估|ex.?ante/i, 'ex_ante'],
  [/预算|概算|budget/i, 'budgeting'],
  [/立项|可研|批复|审批|核准|备案|前期|设计|design|approv/i, 'approval'],
  [/申报|谋划|储备|策划|规划|scoping|planning|application/i, 'application'],
  [/施工|在建|实施|建设|开工|续建|construction|execution|delivery/i, 'construction'],
]

const inWords = <T>(words: readonly (readonly [RegExp, T])[], text: string | undefined): T | undefined =>
  text === undefined ? undefined : words.find(([pattern]) => pattern.test(text))?.[1]

/** The registry's kind for what a list writes; undefined when its words name none. */
export const kindIn = (text: string | undefined): Kind | undefined => inWords(KINDS, text)

/** The registry's industry for what a list writes. */
export const industryIn = (text: string | undefined): Industry | undefined => inWords(INDUSTRIES, text)

/** The registry's stage for what a list writes. */
export const stageIn = (text: string | undefined): Stage | undefined => inWords(STAGES, text)
