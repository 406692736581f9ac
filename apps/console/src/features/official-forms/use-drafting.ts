import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Problem } from '@jiheng/api'
import { usePhrase } from '@jiheng/ui'
import { callKey, client } from '../../shared/api.ts'
import type { Merging } from '../../shared/merging/use-merging.ts'
import { createDrafter, type DraftView, type Told } from './drafter.ts'
import type { Form, FormPath } from './view.ts'

export type Drafting = DraftView & {
  /** What stands in a cell now: what was just written, else what the form says. */
  textOf: (key: string) => string
  write: (texts: Readonly<Record<string, string>>) => void
  /** Saves now; throws when refused. */
  flush: () => Promise<void>
  version: () => number
  merging: Merging<Record<string, string>>
}

/** Keeps the draft of a form: what is typed is saved by itself and laid over what others write at the same time. */
export function useDrafting(form: Form, path: FormPath): Drafting {
  const { t } = usePhrase()
  const queries = useQueryClient()
  const [drafter] = useState(() => {
    const take = (answer: Form): Told => {
      queries.setQueryData(callKey('getForm', { path }), answer)
      return toldOf(answer)
    }
    return createDrafter(toldOf(form), {
      send: async (cells, version) => {
        const answer = take(await client.call('editForm', { path, ifMatch: version, body: { cells } }))
        void queries.invalidateQueries({ queryKey: ['listForms'] })
        return answer
      },
      latest: async () => take(await client.call('getForm', { path })),
      unsettled: (n) => new Problem({ status: 412, code: 'stale_version', detail: t('merging.unsettled', { n }) }),
    })
  })
  const view = useSyncExternalStore(drafter.subscribe, drafter.view)
  useEffect(() => drafter.renew(toldOf(form)), [drafter, form])
  useEffect(() => {
    const save = () => void drafter.flush().catch(() => {})
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [drafter])
  return useMemo(
    () => ({
      ...view,
      textOf: (key) => view.own[key] ?? form.cells[key]?.text ?? '',
      write: drafter.write,
      flush: drafter.flush,
      version: drafter.version,
      merging: {
        clashes: view.clashes,
        taken: [],
        words: Object.fromEntries(Object.entries(form.cells).map(([key, { name }]) => [key, { label: name }])),
        send: drafter.flush,
        settle: drafter.settle,
      },
    }),
    [drafter, form, view],
  )
}

const toldOf = ({ version, cells }: Form): Told => ({
  version,
  texts: Object.fromEntries(Object.entries(cells).map(([key, { text }]) => [key, text])),
})
