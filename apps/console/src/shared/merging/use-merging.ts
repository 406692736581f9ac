import { useState } from 'react'
import { Problem } from '@jiheng/api'
import { isProblem, usePhrase, useToast } from '@jiheng/ui'
import { changed, isSameValue, merge, type Clash, type IsSame } from './merge.ts'

/** A record at one version. */
export type Versioned<T> = { version: number; values: T }

/** How a field and its values are told to people; without `say` a value is told as it is. */
export type FieldWords<T> = { [K in keyof T & string]: { label: string; say?: (value: T[K]) => string } }

type Options<T extends object> = {
  /** The record as it was when the form was opened; later ones are not looked at. */
  record: Versioned<T>
  words: FieldWords<T>
  /** Reads the record as it is now. */
  latest: () => Promise<Versioned<T>>
  /** Sends the edit of version `version`, which held `base`: the fields that differ from it, or all of them. */
  save: (edit: { changes: Partial<T>; values: T; base: T; version: number }) => Promise<unknown>
  isSame?: IsSame<T>
}

export type Merging<T extends object> = {
  clashes: readonly Clash<T>[]
  /** What only others changed meanwhile. */
  taken: readonly (keyof T & string)[]
  words: FieldWords<T>
  send: () => Promise<void>
  settle: (clash: Clash<T>, value: T[keyof T & string]) => void
}

/** How often an edit is laid over what others save at the same time, before it is left to the person. */
const ATTEMPTS = 3

/**
 * Saves an edit of a record that others may edit too. What only others changed meanwhile is taken over and told; where both changed a
 * field, nothing is saved until one of the two values is chosen.
 */
export function useMerging<T extends object>(
  form: { value: T; set: (patch: Partial<T>) => void; setProblem: (problem: unknown) => void },
  { record, words, latest, save, isSame = isSameValue }: Options<T>,
): Merging<T> {
  const { t } = usePhrase()
  const toast = useToast()
  const [base, setBase] = useState(record)
  const [clashes, setClashes] = useState<readonly Clash<T>[]>([])
  const [taken, setTaken] = useState<readonly (keyof T & string)[]>([])

  const unsettled = (n: number) =>
    new Problem({ status: 412, code: 'stale_version', detail: t('merging.unsettled', { n }) })

  /** Takes over what others saved; throws when a field is left to choose. */
  const takeOver = async (known: Versioned<T>, mine: T) => {
    const theirs = await latest()
    const merged = merge(known.values, mine, theirs.values, isSame)
    setBase(theirs)
    form.set(merged.values)
    setTaken((before) => [...new Set([...before, ...merged.taken])])
    setClashes(merged.clashes)
    if (merged.clashes.length > 0) throw unsettled(merged.clashes.length)
    return { known: theirs, mine: merged.values, taken: merged.taken }
  }

  const send = async () => {
    if (clashes.length > 0) throw unsettled(clashes.length)
    let state = { known: base, mine: ownOf(base.values, form.value), taken }
    for (let attempt = 1; ; attempt++) {
      const { known, mine } = state
      const changes = changed(known.values, mine, isSame)
      if (Object.keys(changes).length === 0) break
      try {
        await save({ changes, values: mine, base: known.values, version: known.version })
        break
      } catch (thrown) {
        if (!isProblem(thrown) || thrown.status !== 412 || attempt === ATTEMPTS) throw thrown
        state = await takeOver(known, mine)
      }
    }
    const told = [...new Set([...taken, ...state.taken])]
    if (told.length > 0) toast.done(t('merging.taken', { fields: labelsOf(told, words, t('audit.comma')) }))
  }

  const settle = (clash: Clash<T>, value: T[keyof T & string]) => {
    form.set({ [clash.field]: value } as Partial<T>)
    const left = clashes.filter((each) => each !== clash)
    setClashes(left)
    form.setProblem(left.length > 0 ? unsettled(left.length) : null)
  }
  return { clashes, taken, words, send, settle }
}

export const labelsOf = <T extends object>(
  fields: readonly (keyof T & string)[],
  words: FieldWords<T>,
  comma: string,
): string => fields.map((field) => words[field].label).join(comma)

/** Of a form that asks more than the record holds (a reason, say), the record's fields. */
const ownOf = <T extends object>(record: T, form: T): T =>
  Object.fromEntries(Object.keys(record).map((name) => [name, form[name as keyof T]])) as T
