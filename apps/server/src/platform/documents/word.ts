import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { looks, margins, type Align, type Block, type Look, type Paper, type TableBlock } from './paper.ts'

const BODY = { ascii: 'Times New Roman', eastAsia: '仿宋' }
const HEADING = { ascii: 'Times New Roman', eastAsia: '黑体' }
const alignments = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT }
/** Word counts sizes in half points and distances in twentieths. */
const halves = (points: number): number => points * 2
const twips = (points: number): number => points * 20

/** Writes a paper as a Word file (.docx). */
export function writeWord({ title, author, blocks }: Paper): Promise<Buffer> {
  const file = new Document({
    title,
    creator: author,
    styles: { default: { document: { run: { font: BODY, size: halves(looks.body.size) } } } },
    sections: [
      {
        properties: {
          page: {
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.side),
              right: twips(margins.side),
            },
          },
        },
        footers: { default: numbering() },
        children: blocks.map(written),
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

function written(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'text':
      return paragraph([runOf(block.text, block.look)], block)
    case 'table':
      return tableOf(block)
    case 'sign':
      return paragraph(
        [
          runOf(`${block.label}：`),
          new TextRun({ text: block.signed ?? '　'.repeat(9), underline: {} }),
          runOf(block.note),
        ],
        { ...block, align: 'end' },
      )
  }
}

const runOf = (text: string, look: Look = 'body'): TextRun =>
  new TextRun({ text, size: halves(looks[look].size), font: looks[look].isStrong ? HEADING : BODY })

type Place = { look?: Look; align?: Align; isIndented?: boolean; before?: number; after?: number }

function paragraph(
  children: TextRun[],
  { look = 'body', align = 'start', isIndented = false, before = 0, after = 0 }: Place,
): Paragraph {
  const { size, leading } = looks[look]
  return new Paragraph({
    alignment: alignments[align],
    spacing: { before: twips(before), after: twips(after), line: twips(leading) },
    ...(isIndented && { indent: { firstLine: twips(2 * size) } }),
    children,
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
      new TableRow({ tableHeader: true, children: heads }),
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
