import { useEffect, useRef, useState } from 'react'
import { isProblem } from '../problem.ts'

/** A half-filled form kept in the browser: since when, whether it came from an earlier visit, and how to drop it. */
export type Draft = { at: string | null; isRestored: boolean; discard: () => void }

type Stored<T> = { at: string; value: T }

export type FormState<T> = {
  value: T
  set: (patch: Partial<T>) => void
  /** `value` and `onChange` for the control of one field. */
  bind: <K extends keyof T>(name: K) => { value: T[K]; onChange: (next: T[K]) => void }
  /** What the server found wrong with one field, by its name. */
  errorOf: (name: keyof T) => string | undefined
  problem: unknown
  setProblem: (thrown: unknown) => void
  draft: Draft
}

/**
 * The state of a form. With a `draftKey` what is typed is kept in the browser within a second, found again on the next visit, and
 * dropped by `draft.discard()` (call it once the form is saved).
 */
export function useFormState<T extends object>(initial: T, { draftKey }: { draftKey?: string } = {}): FormState<T> {
  const key = draftKey && `jiheng.draft.${draftKey}`
  const [restored] = useState(() => read<T>(key))
  const [value, setValue] = useState<T>(restored ? { ...initial, ...restored.value } : initial)
  const [problem, setProblem] = useState<unknown>(null)
  const [draftAt, setDraftAt] = useState(restored?.at ?? null)
  const isTouched = useRef(false)

  useEffect(() => {
    if (!key || !isTouched.current) return
    const timer = setTimeout(() => {
      const at = new Date().toISOString()
      localStorage.setItem(key, JSON.stringify({ at, value }))
      setDraftAt(at)
    }, 600)
    return () => clearTimeout(timer)
  }, [key, value])

  const set = (patch: Partial<T>) => {
    isTouched.current = true
    setValue((current) => ({ ...current, ...patch }))
  }
  const discard = () => {
    isTouched.current = false
    if (key) localStorage.removeItem(key)
    setDraftAt(null)
    setValue(initial)
  }
  return {
    value,
    set,
    bind: (name) => ({ value: value[name], onChange: (next) => set({ [name]: next } as unknown as Partial<T>) }),
    errorOf: (name) =>
      isProblem(problem) ? problem.errors?.find((error) => error.field === name)?.message : undefined,
    problem,
    setProblem,
    draft: { at: draftAt, isRestored: restored !== undefined && !isTouched.current, discard },
  }
}

function read<T>(key: string | undefined): Stored<T> | undefined {
  if (!key) return undefined
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Stored<T> | null) ?? undefined
  } catch {
    return undefined
  }
}
