import { Problem } from '@jiheng/api'
import { merge, type Clash } from '../../shared/merging/merge.ts'

/** The texts of a form at one version. */
export type Told = { version: number; texts: Readonly<Record<string, string>> }
type Texts = Record<string, string>

export type DraftState = 'saved' | 'waiting' | 'saving' | 'failed' | 'clash'
export type DraftView = {
  state: DraftState
  /** What was written and is not saved yet, by cell. */
  own: Readonly<Texts>
  clashes: readonly Clash<Texts>[]
  problem: unknown
}

export type Drafter = {
  view: () => DraftView
  subscribe: (listener: () => void) => () => void
  /** Takes note of the form as others left it. */
  renew: (told: Told) => void
  write: (texts: Readonly<Texts>) => void
  /** Saves now what is written. Throws what the server refused, or when something is left to choose. */
  flush: () => Promise<void>
  settle: (clash: Clash<Texts>, value: string) => void
  /** The newest version known here. */
  version: () => number
}

/** How often a draft is laid over what others save at the same time, before it is left to the person. */
const ATTEMPTS = 3

type Options = {
  send: (cells: Texts, version: number) => Promise<Told>
  latest: () => Promise<Told>
  /** What is thrown while something is left to choose. */
  unsettled: (count: number) => unknown
  delayMs?: number
}

/**
 * Keeps what is written into a form and saves it a moment after the last stroke. Only the cells one has written are sent, so what others
 * write elsewhere stays; where both wrote into the same cell nothing is saved until one of the two texts is chosen.
 */
export function createDrafter(first: Told, { send, latest, unsettled, delayMs = 800 }: Options): Drafter {
  const own: Own = new Map()
  const shown = createShown(own)
  let known = first
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  /** One try; answers whether the form had moved on meanwhile. */
  const attempt = async (isLast: boolean): Promise<boolean> => {
    const clashes = clashesOf(own, known)
    shown.set({ state: clashes.length > 0 ? 'clash' : 'saving', clashes, problem: null })
    if (clashes.length > 0) throw unsettled(clashes.length)
    const sent = textsOf(own)
    try {
      known = await send(sent, known.version)
      drop(own, sent, known)
      shown.rest()
      return false
    } catch (thrown) {
      if (isLast || !(thrown instanceof Problem) || thrown.status !== 412) {
        shown.set({ state: 'failed', problem: thrown })
        throw thrown
      }
      known = await latest()
      return true
    }
  }
  const save = async (): Promise<void> => {
    for (let turn = 1; own.size > 0 && (await attempt(turn === ATTEMPTS)); turn++);
  }
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    while (running) await running
    if (own.size > 0) await (running = save().finally(() => (running = null)))
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush().catch(() => {}), delayMs)
  }
  return {
    view: shown.view,
    subscribe: shown.subscribe,
    version: () => known.version,
    renew: (told) => {
      if (told.version >= known.version) known = told
    },
    write: (texts) => {
      put(own, texts, known, running !== null)
      shown.rest()
      later()
    },
    flush,
    settle: ({ field, theirs }, value) => {
      own.delete(field)
      if (value !== theirs) own.set(field, { before: theirs, mine: value })
      shown.set({ clashes: shown.view().clashes.filter((clash) => clash.field !== field) })
      shown.rest()
      if (shown.view().state === 'waiting') later()
    },
  }
}

/** What was written and is not saved, with what stood there when it was begun. */
type Own = Map<string, { before: string; mine: string }>

/** Takes note of what is written; what says again what stood there is nothing to save, unless another text is on its way. */
function put(own: Own, texts: Readonly<Texts>, known: Told, isSaving: boolean): void {
  for (const [key, text] of Object.entries(texts)) {
    const before = own.get(key)?.before ?? known.texts[key] ?? ''
    if (text === before && !isSaving) own.delete(key)
    else own.set(key, { before, mine: text })
  }
}

/** What is told of the draft, to whoever listens. */
function createShown(own: Own) {
  let view: DraftView = { state: 'saved', own: {}, clashes: [], problem: null }
  const listeners = new Set<() => void>()
  const set = (change: Partial<DraftView>): void => {
    view = { ...view, ...change, own: textsOf(own) }
    for (const listener of listeners) listener()
  }
  return {
    view: () => view,
    set,
    /** Nothing is under way: something is left to choose or to save, or all is saved. */
    rest: () => set({ state: view.clashes.length > 0 ? 'clash' : own.size > 0 ? 'waiting' : 'saved' }),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const textsOf = (own: Own): Texts => Object.fromEntries([...own].map(([key, { mine }]) => [key, mine]))

function clashesOf(own: Own, { texts }: Told): Clash<Texts>[] {
  const before = Object.fromEntries([...own].map(([key, told]) => [key, told.before]))
  const theirs = Object.fromEntries([...own.keys()].map((key) => [key, texts[key] ?? '']))
  return merge<Texts>(before, textsOf(own), theirs, (one, other) => one === other).clashes
}

/** Drops what is saved; what was written meanwhile goes on from what stands there now. */
function drop(own: Own, sent: Texts, { texts }: Told): void {
  for (const [key, { mine }] of [...own])
    if (mine === sent[key]) own.delete(key)
    else if (key in sent) own.set(key, { before: texts[key] ?? '', mine })
}
