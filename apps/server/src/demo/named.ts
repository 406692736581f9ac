import type { Jurisdiction, Spot } from './naming.ts'
import { partiesOf } from './parties.ts'
import type { Draft } from './project.ts'
import type { Situation } from './shapes.ts'
import { kindWords, type Kind, type KindWords } from './words/kinds.ts'

type Named = Omit<Draft, 'key' | 'serial' | 'today' | 'chance'>

const WAN = 1_000_000
const wordsOf = (kind: Kind): KindWords => kindWords.find((words) => words.kind === kind) ?? kindWords[0]!

const work = (
  kind: Kind,
  jurisdiction: Jurisdiction,
  name: string,
  wan: number,
  spot: Spot,
  [owner, department, contractor]: [string, string, string],
  situation: Situation,
): Named => ({
  words: wordsOf(kind),
  jurisdiction,
  name,
  stem: '',
  spot,
  parties: partiesOf(owner, department, contractor),
  situation,
  totalFen: wan * WAN,
})

const maigaoqiao: readonly [name: string, wan: number, contractor: string, situation: Situation][] = [
  ['和燕苑', 1_860, 'co.18', { phase: 'active', behindPoints: 2.2, reportAge: 1 }],
  ['长营里', 1_520, 'co.18', { phase: 'active', behindPoints: 7.6, reportAge: 1 }],
  ['兴卫里', 1_745, 'co.19', { phase: 'active', behindPoints: 0.4, reportAge: 2 }],
  ['红旗新村', 1_290, 'co.19', { phase: 'active', behindPoints: -1.8, reportAge: 1 }],
  [
    '电站村',
    1_635,
    'co.20',
    {
      phase: 'active',
      behindPoints: 1.1,
      reportAge: 2,
      material: { workdaysLate: 5, isPart: true, suppliedBy: 'contractor' },
    },
  ],
  ['青春家园', 1_410, 'co.20', { phase: 'finished', finishedDaysLate: 0 }],
  [
    '合班里',
    1_180,
    'co.21',
    { phase: 'active', behindPoints: 3.1, reportAge: 1, money: { clock: 'acceptance_to_payment', days: 33 } },
  ],
  ['奋斗里', 1_360, 'co.21', { phase: 'not_commenced', daysLate: 18, cause: 'permit' }],
]

/** Projects the documents speak of; 迈皋桥街道's eight communities together cost 1.2 亿元. */
export const named: readonly Named[] = [
  work(
    'port',
    'qz',
    '钦州港东站扩建工程',
    128_600,
    { regionCode: '450702401', district: '450702' },
    ['qz.ganghang', 'qz.jtj', 'co.02'],
    {
      phase: 'active',
      behindPoints: 11.8,
      reportAge: 1,
      material: { workdaysLate: 6, isPart: true, suppliedBy: 'contractor' },
      money: { clock: 'acceptance_to_payment', days: 38 },
    },
  ),
  work(
    'industrial_park',
    'qz',
    '北部湾新材料产业园',
    346_000,
    { regionCode: '450702401', district: '450702' },
    ['qz.yuanqu', 'qz.gxj', 'co.01'],
    {
      phase: 'active',
      behindPoints: 6.3,
      reportAge: 2,
      money: { clock: 'cash_to_transfer', days: 34 },
    },
  ),
  ...maigaoqiao.map(([name, wan, contractor, situation]) =>
    work(
      'old_community',
      'qx',
      `迈皋桥街道${name}老旧小区改造工程`,
      wan,
      { regionCode: '320113003', district: '320113' },
      ['qx.320113003', 'qx.zjj', contractor],
      situation,
    ),
  ),
]
