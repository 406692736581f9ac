import { useMemo, useState, type KeyboardEvent } from 'react'
import { completionsAt, type Completion, type Language, type Vocabulary } from '@jiheng/kernel/formula'

export type Completing = {
  items: readonly Completion[]
  active: number
  isOpen: boolean
  /** Offers what may be written at a place: always when asked for, else only while a word is being typed. */
  offer: (source: string, at: number, isAsked: boolean) => void
  close: () => void
  /** Hears a key: whether it was for the list, and what it chose. */
  onKey: (event: KeyboardEvent) => { isHeard: boolean; chosen?: Completion | undefined }
}

/** The list of what may follow, and the keys that go through it: arrows, Enter, Escape. */
export function useCompletions(vocabulary: Vocabulary, language: Language): Completing {
  const [place, setPlace] = useState<{ source: string; at: number; isAsked: boolean } | null>(null)
  const [active, setActive] = useState(0)
  const items = useMemo(() => {
    if (place === null) return []
    const found = completionsAt(place.source, place.at, vocabulary, language)
    return place.isAsked ? found : found.filter(({ start, end, text }) => end > start && text.length > end - start)
  }, [place, vocabulary, language])
  const isOpen = items.length > 0
  const close = () => setPlace(null)
  const onKey = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing) return { isHeard: false }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') return { isHeard: true, chosen: items[active] }
    if (step !== undefined) setActive((active + step + items.length) % items.length)
    else if (event.key === 'Escape') close()
    else return { isHeard: false }
    return { isHeard: true }
  }
  return {
    ...{ items, active, isOpen, close, onKey },
    offer: (source, at, isAsked) => {
      setPlace({ source, at, isAsked })
      setActive(0)
    },
  }
}
