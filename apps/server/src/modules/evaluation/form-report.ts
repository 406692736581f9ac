import { evaluationTree, type OfficialForm } from '@jiheng/kernel/official-form'
import type { Block, Paper, TextBlock } from '../../platform/documents/paper.ts'
import { gridBlock, sayOfficially, type Standing } from './form-paper.ts'

const said = (key: string, params: Record<string, string | number> = {}): string =>
  sayOfficially({ key: `forms.paper.${key}`, params })
const heading = (key: string): TextBlock => ({ kind: 'text', text: said(`report.${key}`), before: 10, after: 4 })
const paragraph = (text: string): TextBlock => ({
  kind: 'text',
  text: text === '' ? said('report.empty') : text,
  isIndented: true,
})

/** 评价报告: the outline the finance bureaus ask for, every figure taken from the cells of the form. */
export function reportPaper(form: OfficialForm, { fingerprint }: Standing): Paper {
  const text = (key: string): string => form.cells[key]?.text ?? ''
  const title = said('title.report', { name: text('project.name') })
  const written = (section: string): Block[] => [
    heading(section),
    ...text(`report.${section}`).split('\n').map(paragraph),
  ]
  const blocks: Block[] = [
    { kind: 'text', text: title, look: 'title', align: 'center', after: 12 },
    heading('basics'),
    paragraph(
      said('report.about', {
        name: text('project.name'),
        unit: text('project.unit'),
        department: text('project.department'),
      }),
    ),
    heading('money'),
    paragraph(
      said('report.budget', {
        year: form.year,
        full: text('funds.total.full'),
        executed: text('funds.total.executed'),
      }),
    ),
    heading('goals'),
    paragraph(text('goal.expected')),
    paragraph(text('goal.actual')),
    heading('work'),
    paragraph(text('report.method')),
    heading('result'),
    paragraph(
      text('total.score') === ''
        ? said('report.open')
        : said('report.conclusion', { score: text('total.score'), grade: text('total.grade') }),
    ),
    gridBlock(form),
    heading('analysis'),
    ...evaluationTree.map(({ code }) => paragraph(lineOf(form, code))),
    ...written('experience'),
    ...written('problems'),
    ...written('advice'),
    { kind: 'sign', label: said('report.written_by'), signed: text('project.unit') || null, note: '', before: 24 },
    {
      kind: 'text',
      text: fingerprint === null ? said('draft') : said('fingerprint', { hash: fingerprint }),
      look: 'small',
      before: 12,
    },
  ]
  return { title, author: text('project.unit'), blocks }
}

function lineOf({ cells }: OfficialForm, code: string): string {
  const of = (column: string): string => cells[`indicator.${code}.${column}`]?.text ?? ''
  const earned =
    of('score') === '' ? said('report.open') : said('report.earned', { weight: of('weight'), score: of('score') })
  return `${of('name')}：${earned}${of('grounds')}`
}
