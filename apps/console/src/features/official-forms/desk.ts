import { useMemo, useState } from 'react'
import { explain, type Explanation } from '@jiheng/kernel/base'
import { useExplain } from '@jiheng/ui'
import { useDrafting, type Drafting } from './use-drafting.ts'
import { byCell, isTick, lookOf, ticked, type Cell, type Finding, type Form, type FormPath, type Look } from './view.ts'

/** A form as it lies before somebody: what is written, which cell is looked at, what was found. */
export type Desk = {
  form: Form
  path: FormPath
  draft: Drafting
  found: ReadonlyMap<string, readonly Finding[]>
  /** The cell looked at. */
  at: string | null
  look: (key: string) => void
  /** The cell written in, and what was struck to begin. */
  editing: { key: string; start: string | null } | null
  edit: (key: string | null, start?: string) => void
  /** What a press on a cell does: ticks it, opens it for writing, or shows where it comes from. */
  press: (key: string) => void
  isWritable: (key: string) => boolean
}

export function useDesk(form: Form, path: FormPath): Desk {
  const draft = useDrafting(form, path)
  const openExplanation = useExplain()
  const found = useMemo(() => byCell(form.findings), [form.findings])
  const [at, look] = useState<string | null>(null)
  const [editing, setEditing] = useState<Desk['editing']>(null)
  const isWritable = (key: string): boolean => form.allowed.includes('edit') && form.cells[key]?.isOpen === true
  const edit: Desk['edit'] = (key, start) => setEditing(key === null ? null : { key, start: start ?? null })
  const press = (key: string): void => {
    const cell = form.cells[key]
    look(key)
    if (!cell) return
    if (!isWritable(key)) {
      const told = originOf(cell, form)
      if (told) openExplanation(told)
    } else if (isTick(key)) draft.write(ticked(key, draft.textOf, Object.keys(form.cells)))
    else edit(key)
  }
  return { form, path, draft, found, at, look, editing, edit, press, isWritable }
}

/** How a cell looks with what was just written in it. */
export const lookNow = ({ draft }: Desk, key: string, cell: Cell): Look => lookOf({ ...cell, text: draft.textOf(key) })

const told = ['project', 'budget_line', 'node', 'indicator', 'actual', 'alert'] as const

/** Where a cell comes from: its explanation, or the record it was copied from told as one. */
export function originOf({ text, source, explanation }: Cell, { asOf }: Pick<Form, 'asOf'>): Explanation | null {
  if (explanation) return explanation as unknown as Explanation
  if (!source) return null
  const measure = `form_page.from.${told.find((kind) => kind === source.kind) ?? 'other'}`
  const value = text === '' ? null : text
  const input = {
    measure,
    value,
    unit: 'text',
    source: source as NonNullable<Explanation['inputs'][number]['source']>,
    asOf,
  } as const
  return explain({
    measure,
    value,
    unit: 'text',
    rule: { id: 'form_fact', version: '1' },
    inputs: [input],
    asOf,
    evidenceLevel: 1,
  })
}
