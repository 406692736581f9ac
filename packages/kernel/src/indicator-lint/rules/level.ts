import type { Item } from '../item.ts'
import { branchNames, level1OfBranch } from '../levels.ts'
import type { Branch, Level1 } from '../levels.ts'
import { plain } from '../text.ts'
import { breach, shown } from './found.ts'
import type { IndicatorCheck } from './found.ts'

const WORK =
  /^(?:新建|改造|改扩建|扩建|修建|安装|铺设|购置|采购|建设|修缮|种植|更新|维修|疏浚|清淤|养护|培训|组织|开展|编制|完成)/

/** Where the common tree keeps money received and spent. */
const FUNDS = { level1: '过程指标', level2: '资金管理' }

const moved = (branch: Branch) => ({ level1: branchNames[branch][0], level2: branchNames[branch][1] })
const placeOf = ({ written }: Item): string =>
  shown([written.level1, written.level2].filter((each) => each !== '').join(' / '))
const placeNamed = (branch: Branch): string => branchNames[branch].join(' / ')

/** Names of levels the official tree does not know. */
export const levelOutsideTree: IndicatorCheck = (item) => {
  const { level1, branch, written, nature } = item
  if (level1 !== null && branch !== null) return null
  const better = nature.cue ?? likeliest(level1, plain(written.level1) + plain(written.level2))
  const field = level1 === null ? 'level1' : 'level2'
  const place = placeOf(item)
  if (/资金到位率|预算执行率|支出进度/.test(nature.name))
    return breach(item, 'level_outside_tree', [field], FUNDS, { place, better: Object.values(FUNDS).join(' / ') })
  return breach(item, 'level_outside_tree', [field], moved(better), { place, better: placeNamed(better) })
}

function likeliest(level1: Level1 | null | undefined, words: string): Branch {
  if (/满意/.test(words) || level1 === 'satisfaction') return 'satisfaction.served'
  if (level1 === 'cost') return 'cost.economic'
  if (level1 === 'benefit' || /效[果益]|成效|影响/.test(words)) {
    if (/经济/.test(words)) return 'benefit.economic'
    if (/生态|环境/.test(words)) return 'benefit.ecological'
    return /持续/.test(words) ? 'benefit.sustainable' : 'benefit.social'
  }
  if (/时|进度|期/.test(words)) return 'output.time'
  return /质量|安全/.test(words) ? 'output.quality' : 'output.quantity'
}

/** An effect on people, the economy or nature among what is delivered. */
export const benefitAmongOutputs: IndicatorCheck = (item) => {
  const { level1, nature } = item
  if (level1 !== 'output' || nature.cue === null || level1OfBranch(nature.cue) !== 'benefit') return null
  if (WORK.test(nature.name) || /事故/.test(nature.name)) return null
  const params = { place: placeOf(item), better: placeNamed(nature.cue) }
  return breach(item, 'benefit_among_outputs', ['level1', 'level2'], moved(nature.cue), params)
}

/** Something delivered, its quality or its date, among effects. */
export const outputAmongBenefits: IndicatorCheck = (item) => {
  const { level1, nature } = item
  if (level1 !== 'benefit' || nature.cue === null || nature.cue === 'output.cost') return null
  if (level1OfBranch(nature.cue) !== 'output') return null
  const params = { place: placeOf(item), better: placeNamed(nature.cue) }
  return breach(item, 'output_among_benefits', ['level1', 'level2'], moved(nature.cue), params)
}

/** The right half of the tree but the wrong branch; costs and satisfaction wherever they do not belong. */
export const wrongBranch: IndicatorCheck = (item) => {
  const { level1, branch, nature } = item
  const { cue } = nature
  if (branch == null || level1 == null || cue === null || cue === branch) return null
  const isSame = level1OfBranch(cue) === level1
  const isStray =
    cue === 'satisfaction.served' || (cue === 'output.cost' && (level1 === 'benefit' || level1 === 'satisfaction'))
  const isWork = isSame && cue !== 'output.quantity' && WORK.test(nature.name) && branch === 'output.quantity'
  if ((!isSame && !isStray) || isWork) return null
  const params = { place: placeOf(item), better: placeNamed(cue) }
  return breach(item, 'wrong_branch', ['level2'], moved(cue), params)
}
