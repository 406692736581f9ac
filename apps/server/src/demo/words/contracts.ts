import type { Trade } from './organisations.ts'

/** What a works contract of each trade is called, and the parts its price is made of with their share in percent. */
export const contractWords: Record<
  Trade,
  { title: string; parts: readonly (readonly [name: string, share: number])[] }
> = {
  road: {
    title: '施工总承包合同',
    parts: [
      ['路基及土石方', 28],
      ['路面结构层', 34],
      ['排水与管线', 24],
      ['交通安全与绿化', 14],
    ],
  },
  building: {
    title: '施工总承包合同',
    parts: [
      ['基础与主体结构', 46],
      ['机电安装', 26],
      ['装饰与屋面', 20],
      ['室外配套', 8],
    ],
  },
  port: {
    title: '水工及配套工程施工合同',
    parts: [
      ['疏浚与地基处理', 34],
      ['码头主体结构', 42],
      ['装卸设备基础', 16],
      ['附属设施', 8],
    ],
  },
  equipment: {
    title: '设备采购及安装合同',
    parts: [
      ['设备采购', 62],
      ['安装调试', 24],
      ['备品备件', 8],
      ['技术服务', 6],
    ],
  },
  information: {
    title: '建设实施合同',
    parts: [
      ['基础软硬件', 38],
      ['应用系统开发', 42],
      ['集成与测试', 14],
      ['培训与试运行', 6],
    ],
  },
}

/** Why contracts are changed. */
export const changeReasons = [
  '设计变更：调整管线埋深及相应工程量',
  '地质条件与勘察不符，增加地基处理',
  '按评审意见核减重复工程量',
  '增加交通疏导及临时设施',
] as const

export const requestNotes = ['', '已附计量支付报表', '已附监理审核意见'] as const
export const returnWords = ['计量资料缺监理签字，请补正', '发票金额与申请不一致，请重新开具'] as const
