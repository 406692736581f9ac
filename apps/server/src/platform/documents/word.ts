import {
  AlignmentType,
  Document,
  Footer,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  PageOrientation,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { partsOf, type GridPart } from './grid-parts.ts'
import {
  looks,
  margins,
  type Align,
  type Block,
  type GridBlock,
  type Look,
  type MergedCell,
  type Orientation,
  type Paper,
  type QrBlock,
  type TableBlock,
} from './paper.ts'
import { qrPicture } from './qr.ts'

const BODY = { ascii: 'Times New Roman', eastAsia: '仿宋' }
const HEADING = { ascii: 'Times New Roman', eastAsia: '黑体' }
const alignments = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT }
/** Word counts sizes in half points and distances in twentieths. */
const halves = (points: number): number => points * 2
const twips = (points: number): number => points * 20
/** The sides of A4 in twentieths of a point; a page on its side names the same ones. */
const A4 = { width: 11_906, height: 16_838 }

/** Writes a paper as a Word file (.docx). */
export function writeWord({
  title,
  author,
  blocks,
  orientation = 'upright',
  isNumbered = true,
}: Paper): Promise<Buffer> {
  const { top, bottom, side } = margins[orientation]
  const file = new Document({
    title,
    creator: author,
    styles: { default: { document: { run: { font: BODY, size: halves(looks.body.size) } } } },
    sections: [
      {
        properties: {
          page: {
            ...(orientation === 'landscape' && { size: { ...A4, orientation: PageOrientation.LANDSCAPE } }),
            margin: { top: twips(top), bottom: twips(bottom), left: twips(side), right: twips(side) },
          },
        },
        ...(isNumbered && { footers: { default: numbering() } }),
        children: blocks.flatMap((block) => written(block, orientation)),
      },
    ],
  })
  return Packer.toBuffer(file)
}

const numbering = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: halves(looks.cell.size) })],
      }),
    ],
  })

function written(block: Block, orientation: Orientation): Paragraph | Table | (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return paragraph([runOf(block.text, block.look)], block)
    case 'table':
      return tableOf(block)
    case 'grid':
      return gridOf(block, orientation)
    case 'sign':
      return paragraph(
        [
          runOf(`${block.label}：`),
          new TextRun({ text: block.signed ?? '　'.repeat(9), underline: {} }),
          runOf(block.note),
        ],
        { ...block, align: 'end' },
      )
    case 'qr':
      return pictureOf(block)
  }
}

const runOf = (text: string, look: Look = 'body'): TextRun =>
  new TextRun({ text, size: halves(looks[look].size), font: looks[look].isStrong ? HEADING : BODY })

type Place = {
  look?: Look
  align?: Align
  isIndented?: boolean
  isOnNewPage?: boolean
  before?: number
  after?: number
}

function paragraph(
  children: TextRun[],
  { look = 'body', align = 'start', isIndented = false, isOnNewPage = false, before = 0, after = 0 }: Place,
): Paragraph {
  const { size, leading } = looks[look]
  return new Paragraph({
    alignment: alignments[align],
    spacing: { before: twips(before), after: twips(after), line: twips(leading), lineRule: LineRuleType.AT_LEAST },
    ...(isOnNewPage && { pageBreakBefore: true }),
    ...(isIndented && { indent: { firstLine: twips(2 * size) } }),
    children,
  })
}

/** A picture in the middle of a line that is as high as it. */
function pictureOf({ text, label, side, before = 0, after = 0 }: QrBlock): Paragraph {
  const dots = Math.round((side * 96) / 72)
  const picture = new ImageRun({
    ...{ type: 'png', data: qrPicture(text), transformation: { width: dots, height: dots } },
    altText: { name: label, title: label, description: label },
  })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(before), after: twips(after) },
    children: [picture],
  })
}

function tableOf({ columns, rows }: TableBlock): Table {
  const heads = columns.map(({ title, share }) => cell(title, share, 'center', true))
  const body = rows.map((row) =>
    columns.map(({ share, align = 'start' }, at) => cell(row[at] ?? '', share, align, false)),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...body.map((children) => new TableRow({ cantSplit: true, children })),
    ],
  })
}

function cell(text: string, share: number, align: Align, isHead: boolean): TableCell {
  const run = new TextRun({ text, size: halves(looks.cell.size), font: isHead ? HEADING : BODY })
  return new TableCell({
    width: { size: share * 100, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ alignment: alignments[align], children: [run] })],
  })
}

/**
 * A form with merged cells, its columns as wide as told. Word repeats only rows at the top of a table, so each head begins a table of its own, right
 * below the one before it.
 */
function gridOf(block: GridBlock, orientation: Orientation): (Paragraph | Table)[] {
  const side = orientation === 'upright' ? A4.width : A4.height
  const width = side - twips(2 * margins[orientation].side)
  const columnWidths = block.shares.map((share) => Math.round(share * width))
  return partsOf(block).flatMap((part, at) => [...(at === 0 ? [] : [hairline()]), gridPart(part, columnWidths)])
}

/** Keeps two tables apart, as Word would make them one. */
const hairline = (): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 1, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  })

function gridPart({ headRows, rows }: GridPart, columnWidths: readonly number[]): Table {
  const widthOf = (from: number, count: number): number =>
    columnWidths.slice(from, from + count).reduce((all, each) => all + each, 0)
  return new Table({
    width: { size: widthOf(0, columnWidths.length), type: WidthType.DXA },
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          cantSplit: true,
          ...(at < headRows && { tableHeader: true }),
          children: cells.map((each) => gridCell(each, widthOf(each.column, each.colSpan))),
        }),
    ),
  })
}

function gridCell({ colSpan, rowSpan, text, align = 'start', isStrong = false }: MergedCell, width: number): TableCell {
  const { size, leading } = looks.grid
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: colSpan,
    rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 50, right: 50 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: alignments[align],
          spacing: { line: twips(leading), lineRule: LineRuleType.AT_LEAST },
          children: [new TextRun({ text: line, size: halves(size), font: isStrong ? HEADING : BODY })],
        }),
    ),
  })
}
