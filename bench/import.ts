import { SaxesParser } from 'saxes'
import type { Result } from './main.ts'
import { readList, readListSafely } from '../apps/server/src/modules/imports/reader/index.ts'
import { makeXlsx, type SampleCell } from '@jiheng/spreadsheet/samples'
import { openArchive } from '@jiheng/spreadsheet'

/** Milliseconds to read a list: by the bare streaming parser, by the reader, and by the reader in its sandbox. */
type ReadingTimes = {
  rows: number
  columns: number
  bytes: number
  bareMs: number
  readMs: number
  sandboxMs: number
  ratio: number
}

const HEADERS = [
  ...[
    '序号',
    '项目名称',
    '项目编号',
    '项目类型',
    '所属行业',
    '所属县区',
    '建设性质',
    '项目阶段',
    '建设单位',
    '主管部门',
    '施工单位',
  ],
  ...[
    '总投资(万元)',
    '2026年计划投资(万元)',
    '中央资金(万元)',
    '自治区资金(万元)',
    '市级资金(万元)',
    '专项债券(万元)',
    '银行贷款(万元)',
    '企业自筹(万元)',
  ],
  ...[
    '开工时间',
    '竣工时间',
    '批复竣工时间',
    '立项时间',
    '建设内容',
    '联系人',
    '建设地点',
    '经度',
    '纬度',
    '填报日期',
    '备注',
  ],
]

/** A workbook of `rows` projects and thirty columns of every kind. */
function benchWorkbook(rows: number): Uint8Array {
  const project = (i: number): SampleCell[] => [
    ...[
      i + 1,
      `第${i}号老旧小区改造工程`,
      `B-${i}`,
      '老旧小区改造',
      '住房',
      '示范区',
      '续建',
      '施工',
      `示范建设单位${i % 200}`,
      '示范主管部门',
      `示范施工单位${i % 50}`,
    ],
    ...[1000.5 + i, 500.25, 100, 100, 100, 200, 100, 400.5 + i],
    ...[
      { serial: 45_300 + (i % 700) },
      { serial: 46_200 + (i % 700) },
      { serial: 46_200 + (i % 700) },
      { serial: 45_200 },
    ],
    ...[
      `改造住宅${i}栋,更新管网、道路与绿化,建筑面积约${i * 10}平方米`,
      '示范联系人',
      '示范路',
      108.6 + i / 100_000,
      21.9,
      '2026年3月1日',
      '无',
    ],
  ]
  return makeXlsx([{ name: '项目库', rows: [HEADERS, ...Array.from({ length: rows }, (_, i) => project(i))] }])
}

/** Reads the same bytes three ways, `times` over, and tells the best of each. */
async function measureReading(rows = 10_000, times = 3): Promise<ReadingTimes> {
  const bytes = benchWorkbook(rows)
  const file = { name: 'bench.xlsx', bytes }
  const runs = Array.from({ length: times })
  const best = async (work: () => Promise<unknown>): Promise<number> => {
    let least = Number.POSITIVE_INFINITY
    for (const _ of runs) {
      const start = performance.now()
      await work()
      least = Math.min(least, performance.now() - start)
    }
    return Math.round(least)
  }
  const bareMs = await best(() => bareParse(bytes))
  const readMs = await best(() => readList(file))
  const sandboxMs = await best(() => readListSafely(file))
  return {
    rows,
    columns: HEADERS.length,
    bytes: bytes.length,
    bareMs,
    readMs,
    sandboxMs,
    ratio: Math.round((readMs / bareMs) * 100) / 100,
  }
}

/** The floor: unzip and stream the two large parts through the XML parser, collecting the text of each cell. */
async function bareParse(bytes: Uint8Array): Promise<string[]> {
  const archive = await openArchive(bytes)
  const texts: string[] = []
  for (const part of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) {
    const parser = new SaxesParser({ position: false })
    parser.on('text', (text) => texts.push(text))
    parser.on('opentag', () => {})
    const decoder = new TextDecoder()
    for await (const chunk of archive.open(part)) parser.write(decoder.decode(chunk, { stream: true }))
    parser.close()
  }
  archive.close()
  return texts
}

/** Reading an office's list of 10,000 rows and 30 columns in its sandbox, against the bare streaming parser on the same file. */
export async function benchmarkImport(): Promise<Result[]> {
  const { ratio, bareMs, readMs, sandboxMs, bytes } = await measureReading()
  return [{ bench: 'import.10k_rows', ratio, aim: '≤ 3', product: { readMs, sandboxMs, bytes }, floor: { ms: bareMs } }]
}
