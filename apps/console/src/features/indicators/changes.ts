import type { Definition } from './view.ts'

type Field = keyof Definition

/** Fields in the order a reader looks at them. */
export const fields: readonly Field[] = [
  ...([
    'name',
    'nameEn',
    'tree',
    'level1',
    'level2',
    'kinds',
    'nature',
    'direction',
    'sign',
    'target',
    'unit',
  ] as const),
  ...(['targetText', 'weight', 'weightMin', 'weightMax', 'source', 'formula', 'reportedBy', 'rules', 'bands'] as const),
  ...(['evidenceLevel', 'evidence', 'explanation', 'standard', 'mark', 'basis', 'note'] as const),
]

export type Change = { field: Field; before: Definition[Field] | undefined; after: Definition[Field] }

/** What a revision says otherwise than the version it starts from; of a new indicator everything that is said. */
export function changesOf(before: Definition | null, after: Definition): Change[] {
  return fields.flatMap((field) => {
    const [was, is] = [before?.[field], after[field]]
    const isSame = before === null ? isNothing(is) : JSON.stringify(was) === JSON.stringify(is)
    return isSame ? [] : [{ field, before: was, after: is }]
  })
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)
