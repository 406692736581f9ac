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

/** Evidence as it is chosen: the documents of each dimension. */
export type Chosen = Record<Dimension, readonly string[]>

/** What was chosen before; evidence that was only named has no document. */
export const chosenIn = (evidence: readonly Evidence[]): Chosen =>
  Object.fromEntries<readonly string[]>(
    exAnteDimensions.map((key) => [
      key,
      evidence.flatMap(({ dimension, documentId }) => (dimension === key ? (documentId ?? []) : [])),
    ]),
  ) as Chosen

export const evidenceOf = (chosen: Chosen): { dimension: Dimension; documentId: string }[] =>
  exAnteDimensions.flatMap((dimension) => chosen[dimension].map((documentId) => ({ dimension, documentId })))
