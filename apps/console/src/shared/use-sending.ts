import { useRef, useState } from 'react'
import type { Sending } from './send-in-parts.ts'
import { speedOf, withMoment, type Moment } from './sending-speed.ts'

/** `waiting` for the network, `held` by the person. */
export type SendingState = 'sending' | 'waiting' | 'held' | 'sent'

export type Sent = {
  state: SendingState
  /** The file under way, counted from 0, of how many. */
  at: number
  files: number
  bytes: number
  totalBytes: number
  bytesPerSecond: number | null
}

export type SendFiles = {
  sent: Sent | undefined
  /** Sends each file in turn; those that have gone are not sent again when it is called anew after a failure. */
  send: (files: readonly File[], one: (file: File, sending: Sending) => Promise<unknown>) => Promise<void>
  hold: () => void
  goOn: () => void
}

/** Sends files one after another, tells how far it is and how fast, and can be held between two parts. */
export function useSending(): SendFiles {
  const [sent, setSent] = useState<Sent>()
  const gone = useRef(new Set<File>())
  const moments = useRef<Moment[]>([])
  const held = useRef<{ goOn: () => void; until: Promise<void> } | null>(null)

  const tell = (change: Partial<Sent>) => setSent((known) => known && { ...known, ...change })
  const send: SendFiles['send'] = async (files, one) => {
    const totalBytes = files.reduce((sum, { size }) => sum + size, 0)
    let before = 0
    setSent({ state: 'sending', at: 0, files: files.length, bytes: 0, totalBytes, bytesPerSecond: null })
    for (const [at, file] of files.entries()) {
      tell({ at, bytes: before })
      if (!gone.current.has(file)) {
        await one(file, {
          onProgress: (bytes) => {
            moments.current = withMoment(moments.current, { at: performance.now(), bytes: before + bytes })
            tell({ bytes: before + bytes, bytesPerSecond: speedOf(moments.current) })
          },
          onPause: (isPaused) => tell({ state: isPaused ? 'waiting' : held.current ? 'held' : 'sending' }),
          mayGoOn: () => held.current?.until ?? Promise.resolve(),
        })
        gone.current.add(file)
      }
      before += file.size
    }
    tell({ state: 'sent', bytes: totalBytes })
  }
  const hold = () => {
    if (held.current) return
    const { promise, resolve } = Promise.withResolvers<void>()
    held.current = { goOn: resolve, until: promise }
    tell({ state: 'held', bytesPerSecond: null })
  }
  const goOn = () => {
    held.current?.goOn()
    held.current = null
    moments.current = []
    tell({ state: 'sending' })
  }
  return { sent, send, hold, goOn }
}
