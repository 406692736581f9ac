import type { CallOutput } from '@jiheng/api'
import { exAnteDimensions, type ExAnteItem, type ExAnteMark } from '@jiheng/kernel/ex-ante'
import type { State } from '@jiheng/ui'

export type ExAnte = CallOutput<'getExAnte'>
export type Marks = Partial<Record<ExAnteItem, ExAnteMark>>
export type Evidence = ExAnte['evidence'][number]
export type Dimension = Evidence['dimension']

export const exAnteState: Record<ExAnte['state'], State> = {
  none: 'grey',
  open: 'yellow',
  passed: 'green',
  failed: 'red',
}

/** Evidence as it is typed: the titles of each dimension, one a line. */
export type EvidenceText = Record<Dimension, string>

export const evidenceText = (evidence: readonly Evidence[]): EvidenceText =>
  Object.fromEntries(
    exAnteDimensions.map((key) => [
      key,
      evidence.flatMap(({ dimension, title }) => (dimension === key ? [title] : [])).join('\n'),
    ]),
  ) as EvidenceText

/** What is sent of it: a line that stood there before keeps the document it belongs to. */
export const evidenceOf = (text: EvidenceText, before: readonly Evidence[]): Evidence[] =>
  exAnteDimensions.flatMap((dimension) =>
    text[dimension]
      .split('\n')
      .map((line) => line.trim())
      .filter((title) => title !== '')
      .map(
        (title) => before.find((each) => each.dimension === dimension && each.title === title) ?? { dimension, title },
      ),
  )
