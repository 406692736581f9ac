import type { PhraseKey, PhraseParams } from '@jiheng/phrases'
import { LIMITS } from './limits.ts'

/** Something of a file that was ignored or assumed: a phrase, its parameters and the activity it is about. */
export type Notice = { key: PhraseKey; params: PhraseParams; activity?: string }

/** Collects notices, each once; of each kind the first hundred are kept and the rest counted. */
export type Notices = {
  add(key: NoticeKey, params?: PhraseParams, activity?: string): void
  all(): Notice[]
}

export type NoticeKey = Extract<PhraseKey, `exchange.notice.${string}`>

export function collectNotices(): Notices {
  const kept: Notice[] = []
  const known = new Set<string>()
  const counts = new Map<NoticeKey, number>()
  return {
    add(key, params = {}, activity) {
      const notice: Notice = activity === undefined ? { key, params } : { key, params, activity }
      const told = JSON.stringify(notice)
      if (known.has(told)) return
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count > LIMITS.noticesOfAKind) return
      known.add(told)
      kept.push(notice)
    },
    all() {
      const more = [...counts].filter(([, count]) => count > LIMITS.noticesOfAKind)
      return [
        ...kept,
        ...more.map(([key, count]): Notice => ({
          key: 'exchange.notice.more',
          params: { count: count - LIMITS.noticesOfAKind, what: key },
        })),
      ]
    },
  }
}
