/** Names of units. Companies are invented: none of them exists. */
export type UnitWords = {
  key: string
  parent: string | null
  kind: 'city' | 'department' | 'district' | 'owner_unit' | 'third_party'
  name: string
  region: string | null
}

const qinzhou: UnitWords[] = [
  { key: 'qz', parent: null, kind: 'city', name: '钦州市', region: '450700' },
  { key: 'qz.fgw', parent: 'qz', kind: 'department', name: '钦州市发展和改革委员会', region: null },
  { key: 'qz.czj', parent: 'qz', kind: 'department', name: '钦州市财政局', region: null },
  { key: 'qz.zjj', parent: 'qz', kind: 'department', name: '钦州市住房和城乡建设局', region: null },
  { key: 'qz.jtj', parent: 'qz', kind: 'department', name: '钦州市交通运输局', region: null },
  { key: 'qz.gxj', parent: 'qz', kind: 'department', name: '钦州市工业和信息化局', region: null },
  { key: 'qz.sjj', parent: 'qz', kind: 'department', name: '钦州市大数据发展局', region: null },
  { key: 'qz.gzw', parent: 'qz', kind: 'department', name: '钦州市国资委', region: null },
  { key: 'qz.jjz', parent: 'qz', kind: 'department', name: '钦州市纪检监察组', region: null },
  { key: 'qz.gengxin', parent: 'qz.zjj', kind: 'owner_unit', name: '钦衡城市更新有限公司', region: null },
  { key: 'qz.jiaojian', parent: 'qz.jtj', kind: 'owner_unit', name: '钦衡交通建设投资有限公司', region: null },
  { key: 'qz.ganghang', parent: 'qz.jtj', kind: 'owner_unit', name: '钦衡港航投资有限公司', region: null },
  { key: 'qz.yuanqu', parent: 'qz.gxj', kind: 'owner_unit', name: '钦衡产业园区开发有限公司', region: null },
  { key: 'qz.zhizao', parent: 'qz.gxj', kind: 'owner_unit', name: '钦衡智造产业发展有限公司', region: null },
  { key: 'qz.shuzi', parent: 'qz.sjj', kind: 'owner_unit', name: '钦衡数字科技有限公司', region: null },
  { key: 'qz.gongjian', parent: 'qz.gzw', kind: 'owner_unit', name: '钦衡公共建筑管理有限公司', region: null },
  { key: 'qz.shuiwu', parent: 'qz.gzw', kind: 'owner_unit', name: '钦衡水务有限公司', region: null },
  { key: 'qz.450702', parent: 'qz', kind: 'district', name: '钦州市钦南区', region: '450702' },
  { key: 'qz.450703', parent: 'qz', kind: 'district', name: '钦州市钦北区', region: '450703' },
  { key: 'qz.450721', parent: 'qz', kind: 'district', name: '灵山县', region: '450721' },
  { key: 'qz.450722', parent: 'qz', kind: 'district', name: '浦北县', region: '450722' },
  { key: 'qz.450702.jian', parent: 'qz.450702', kind: 'owner_unit', name: '钦南衡兴城乡建设有限公司', region: null },
  { key: 'qz.450703.jian', parent: 'qz.450703', kind: 'owner_unit', name: '钦北衡兴城乡建设有限公司', region: null },
  { key: 'qz.450721.jian', parent: 'qz.450721', kind: 'owner_unit', name: '灵山衡兴城乡建设有限公司', region: null },
  { key: 'qz.450722.jian', parent: 'qz.450722', kind: 'owner_unit', name: '浦北衡兴城乡建设有限公司', region: null },
]

const qixia: UnitWords[] = [
  { key: 'qx', parent: null, kind: 'district', name: '南京市栖霞区', region: '320113' },
  { key: 'qx.fgj', parent: 'qx', kind: 'department', name: '栖霞区发展和改革局', region: null },
  { key: 'qx.czj', parent: 'qx', kind: 'department', name: '栖霞区财政局', region: null },
  { key: 'qx.zjj', parent: 'qx', kind: 'department', name: '栖霞区住房和城乡建设局', region: null },
  { key: 'qx.gxj', parent: 'qx', kind: 'department', name: '栖霞区工业和信息化局', region: null },
  { key: 'qx.sjj', parent: 'qx', kind: 'department', name: '栖霞区数据局', region: null },
  { key: 'qx.gengxin', parent: 'qx.zjj', kind: 'owner_unit', name: '栖衡城市更新有限公司', region: null },
  { key: 'qx.shizheng', parent: 'qx.zjj', kind: 'owner_unit', name: '栖衡市政建设有限公司', region: null },
  { key: 'qx.chanye', parent: 'qx.gxj', kind: 'owner_unit', name: '栖衡产业发展有限公司', region: null },
  { key: 'qx.zhihui', parent: 'qx.sjj', kind: 'owner_unit', name: '栖衡智慧城市运营有限公司', region: null },
  { key: 'qx.gongjian', parent: 'qx.fgj', kind: 'owner_unit', name: '栖衡公共建筑管理有限公司', region: null },
]

const thirdParties: UnitWords[] = [
  { key: 'tp.pingjia', parent: null, kind: 'third_party', name: '衡正绩效评价咨询有限公司', region: '450702' },
  { key: 'tp.shenji', parent: null, kind: 'third_party', name: '衡信会计师事务所', region: '450702' },
]

export const units: readonly UnitWords[] = [...qinzhou, ...qixia, ...thirdParties]

/** Districts whose towns and streets are units too. */
export const districtsWithStreets = [
  { district: 'qz.450702', region: '450702' },
  { district: 'qz.450703', region: '450703' },
  { district: 'qz.450721', region: '450721' },
  { district: 'qz.450722', region: '450722' },
  { district: 'qx', region: '320113' },
] as const

export type Trade = 'building' | 'road' | 'port' | 'information' | 'equipment'

export const contractorWords: readonly { stem: string; trade: Trade; region: string }[] = [
  { stem: '桂筑衡', trade: 'building', region: '450702' },
  { stem: '海昇衡', trade: 'port', region: '450702' },
  { stem: '湾航衡', trade: 'port', region: '450702' },
  { stem: '潮岸衡', trade: 'port', region: '450703' },
  { stem: '钦路衡', trade: 'road', region: '450702' },
  { stem: '北岭衡', trade: 'road', region: '450703' },
  { stem: '灵筑衡', trade: 'road', region: '450721' },
  { stem: '浦安衡', trade: 'road', region: '450722' },
  { stem: '钦筑衡', trade: 'building', region: '450702' },
  { stem: '岭兴衡', trade: 'building', region: '450703' },
  { stem: '荔乡衡', trade: 'building', region: '450721' },
  { stem: '五皇衡', trade: 'building', region: '450722' },
  { stem: '南珠衡', trade: 'building', region: '450702' },
  { stem: '湾数衡', trade: 'information', region: '450702' },
  { stem: '桂云衡', trade: 'information', region: '450703' },
  { stem: '湾机衡', trade: 'equipment', region: '450702' },
  { stem: '桂电衡', trade: 'equipment', region: '450721' },
  { stem: '宁筑衡', trade: 'building', region: '320113' },
  { stem: '栖安衡', trade: 'building', region: '320113' },
  { stem: '燕矶衡', trade: 'building', region: '320113' },
  { stem: '仙筑衡', trade: 'building', region: '320113' },
  { stem: '江路衡', trade: 'road', region: '320113' },
  { stem: '紫东衡', trade: 'road', region: '320113' },
  { stem: '宁数衡', trade: 'information', region: '320113' },
  { stem: '江机衡', trade: 'equipment', region: '320113' },
]

export const tradeWords: Record<Trade, string> = {
  building: '建设工程有限公司',
  road: '路桥市政工程有限公司',
  port: '港航工程有限公司',
  information: '信息技术有限公司',
  equipment: '机电安装有限公司',
}
