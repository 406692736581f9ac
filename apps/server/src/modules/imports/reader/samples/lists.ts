import { makeXlsx, type SampleCell, type SampleOptions } from '@jiheng/spreadsheet/samples'

/** The list of a municipal office: title, unit note, two-row merged header, groups, totals, a footnote. */
export function officeList(options: SampleOptions = {}): Uint8Array {
  const rows: SampleCell[][] = [
    ['2026年市级重点项目计划表'],
    [null, null, null, null, null, null, null, '单位:万元'],
    [
      '序号',
      '项目名称',
      '所属县区',
      '总投资',
      null,
      null,
      '2026年计划投资',
      '开工时间',
      '竣工时间',
      '责任单位',
      '备注',
    ],
    [null, null, null, '合计', '中央资金', '地方资金'],
    ['一', '新开工项目(2个)', null, 3000, null, null, 800],
    [
      1,
      '滨海路改造工程',
      '示范一区',
      { formula: 'E6+F6', text: '2000' },
      500,
      1500,
      600,
      { serial: 46082 },
      '2027年12月',
      '市住建局',
    ],
    [2, '老旧小区改造(二期)', null, '1000.5', 0.5, 1000, 200, '2026.5', '2026年12月31日', '市住建局', '已获批'],
    ['二', '续建项目(1个)'],
    [3, '港区疏港公路', '示范二区', '1.2亿元', null, null, '2000', '二〇二五年三月一日', '2026-10-01', '市交通局'],
    [null, '合计', null, 15000.5, null, null, 2800],
    ['注:以上数据为示范数据。'],
  ]
  const merges = [
    'A1:K1',
    'A3:A4',
    'B3:B4',
    'C3:C4',
    'D3:F3',
    'G3:G4',
    'H3:H4',
    'I3:I4',
    'J3:J4',
    'K3:K4',
    'C6:C7',
    'A11:K11',
  ]
  return makeXlsx(
    [
      { name: '说明', hidden: true, rows: [['填表说明']] },
      { name: '重点项目', rows, merges },
    ],
    options,
  )
}

const EXEMPT = 'Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)'

/** Yearly releases in the manner of a published foreign portfolio: signs in numbers, figures kept back, cp1252. */
export function portfolioYear(year: number, delimiter: ',' | ';', separator: '.' | '-'): Uint8Array {
  const day = (d: string, m: string, y: number): string =>
    separator === '-' ? `${y}-${m}-${d}` : `${d}.${m}.${String(y).slice(2)}`
  const rows = [
    [
      'project_name',
      'department',
      'colour_rating',
      'description_aims',
      'start_date',
      'end_date',
      'yearly_budget',
      'wlc_baseline_incl_NCG',
      'budget_comment',
      'year',
    ],
    [
      'Harbour Tunnel',
      'DFT',
      'Amber/Red',
      'A tunnel below the harbour; it’s long, and deep',
      day('30', '06', 2008),
      day('31', '12', 2033 + year - 2019),
      '£32.24',
      '£2,131.50',
      'Costs rose from £2,001.10m to £2,131.50m this year',
      String(year),
    ],
    [
      'Coastal Radar',
      'MOD',
      EXEMPT,
      'Radar\nalong the coast',
      day('01', '02', 2015),
      day('13', '05', 2024),
      EXEMPT,
      '£975.25',
      'The baseline of £975.25m is unchanged',
      String(year),
    ],
    [
      'Shared Services',
      'CO',
      'Green',
      'Services "shared"',
      day('03', '04', 2016),
      'TBD',
      '£1,200.75',
      EXEMPT,
      'Forecast of £1,200.75m within 5%',
      String(year),
    ],
  ]
  const quote = (text: string): string =>
    new RegExp(`["\n${delimiter}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return cp1252(rows.map((row) => row.map(quote).join(delimiter)).join('\r\n'))
}

function cp1252(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')
}

/** Change reports of several projects over the years, American dates with a time of day. */
export const changeReports = [
  'Date Reported As Of,PID,Project Name,Category,Borough,Managing Agency,Current Phase,Budget Forecast,Latest Budget Changes,Forecast Completion',
  '05/01/2014 12:00:00 AM,3,Water Plant Upgrade,Wastewater,North,DEP,Design,182980960,-1915400,01/14/2020',
  '02/01/2015 12:00:00 AM,3,Water Plant Upgrade,Wastewater,North,DEP,Construction,168751769.25,-14229191,07/19/2020',
  '02/01/2015 12:00:00 AM,7,Library Roof,Culture,South,DDC,Design,,0,',
].join('\n')
