import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx'
import { decimal } from '@jiheng/kernel/base'
import type { StatementItem } from '@jiheng/kernel/goal'
import { formatDay, formatTime, phrase } from '@jiheng/phrases'
import type { LetterRow } from './store/letters.ts'

/** Letters are official papers of the office and written in its language, whatever their reader's. */
const OFFICIAL = 'zh-CN'
const BODY = { ascii: 'Times New Roman', eastAsia: '仿宋' }
const HEADING = { ascii: 'Times New Roman', eastAsia: '黑体' }
/** Shares of the page's width in thousandths: level, title, target, period, weight. */
const WIDTHS = [9, 41, 17, 22, 11]

/** A letter as a Word file. `signedAt` puts the signature's line in; without it there is an empty one, and the file says it is not signed. */
export async function writeLetter(
  { content, contentHash, number }: LetterRow,
  signedAt: string | null,
): Promise<Buffer> {
  const { person, year, items } = content
  const say = (
    key: 'number' | 'body' | 'empty' | 'hash' | 'signed' | 'unsigned' | 'footing',
    params: Record<string, string | number> = {},
  ): string => phrase(OFFICIAL, `goals.paper.${key}`, params as never)
  const section: ISectionOptions = {
    properties: { page: { margin: { top: 1440, bottom: 1440, left: 1300, right: 1300 } } },
    children: [
      line(phrase(OFFICIAL, 'goals.paper.title'), {
        size: 44,
        font: HEADING,
        alignment: AlignmentType.CENTER,
        after: 120,
      }),
      line(say('number', { year, number }), { alignment: AlignmentType.CENTER, after: 360 }),
      line(say('body', { name: person.name, organisation: person.organisation, year, count: items.length }), {
        indent: true,
        after: 240,
      }),
      items.length === 0 ? line(say('empty'), { indent: true }) : tableOf(items),
      line(say('footing'), { indent: true, before: 240, after: 480 }),
      line(signedAt === null ? say('unsigned') : say('signed', { name: person.name, at: formatTime(signedAt) }), {
        alignment: AlignmentType.RIGHT,
        after: 120,
      }),
      line(say('hash', { hash: contentHash }), { size: 16, before: 480 }),
    ],
  }
  const file = new Document({
    title: phrase(OFFICIAL, 'goals.paper.title'),
    creator: person.organisation,
    styles: { default: { document: { run: { font: BODY, size: 28 } } } },
    sections: [section],
  })
  return Packer.toBuffer(file)
}

function tableOf(items: readonly StatementItem[]): Table {
  const heads = (['level', 'goal', 'target', 'period', 'weight'] as const).map((column) =>
    phrase(OFFICIAL, `goals.paper.${column}`),
  )
  const rows = items.map((item) => [
    phrase(OFFICIAL, `goals.level.${item.level}`),
    item.title,
    `${decimal.canonical(item.target.amount)} ${item.target.unit}`.trimEnd(),
    item.start === item.finish
      ? formatDay(OFFICIAL, item.start)
      : `${formatDay(OFFICIAL, item.start)} — ${formatDay(OFFICIAL, item.finish)}`,
    decimal.canonical(item.weight),
  ])
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: heads.map((head, at) => cell(head, at, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) })),
    ],
  })
}

function cell(text: string, column: number, isHead: boolean): TableCell {
  const alignment = isHead ? AlignmentType.CENTER : column === 4 ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new TableCell({
    width: { size: WIDTHS[column] ?? 20, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [
      new Paragraph({ alignment, children: [new TextRun({ text, size: 22, font: isHead ? HEADING : BODY })] }),
    ],
  })
}

type Look = {
  size?: number
  font?: typeof BODY
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  indent?: boolean
  before?: number
  after?: number
}

function line(
  text: string,
  { size = 28, font = BODY, alignment = AlignmentType.LEFT, indent = false, before = 0, after = 0 }: Look,
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before, after, line: 420 },
    ...(indent && { indent: { firstLine: 560 } }),
    children: [new TextRun({ text, size, font })],
  })
}
