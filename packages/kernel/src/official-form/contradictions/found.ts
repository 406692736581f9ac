import type { Note } from '../../base/index.ts'
import type { Place } from '../../indicator-lint/index.ts'
import { note } from '../cells.ts'

/** Two things a filled form says that cannot both be true, the cell they stand at, and what stands there in ours. */
export type FormContradiction = { key: string; say: Note; ours: string; at: Place | null }
/** One as a rule finds it in the file alone. */
export type Found = Omit<FormContradiction, 'ours'>

/** A phrase below `forms.contradictions`: `printed` stands at the cell, `computed` is what the rest of the file says of it. */
export const found = (
  kind: string,
  key: string,
  at: Place | null,
  params: { printed: string; computed: string } & Note['params'],
): Found => ({ key, at, say: note(`forms.contradictions.${kind}`, params) })
