import { useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Field, Finder, usePhrase } from '@jiheng/ui'
import { callKey, client } from '../../../shared/api.ts'
import { today } from '../../../shared/today.ts'
import type { Indicator, Query } from '../view.ts'

type AddProps = { kind: string; year: number; chosen: readonly string[]; onAdd: (indicator: Indicator) => void }

/** An indicator of the library made for this kind of project, found by name or code. */
export function AddIndicator({ kind, year, chosen, onAdd }: AddProps) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const day = String(year) === today().slice(0, 4) ? today() : `${year}-12-31`
  const query: Query = {
    tree: 'form',
    kind: kind as NonNullable<Query['kind']>,
    day,
    limit: 100,
    ...(text && { q: text }),
  }
  const { data, isFetching } = useQuery({
    queryKey: callKey('listIndicators', { query }),
    queryFn: () => client.call('listIndicators', { query }),
    placeholderData: keepPreviousData,
  })
  const offered = data?.items.filter(({ code }) => !chosen.includes(code)) ?? []
  return (
    <div className="choice-add">
      <Field label={t('indicator_choice.add')} hint={t('indicator_choice.add_hint')} optional>
        <Finder
          value={null}
          onChange={(found) => {
            const indicator = offered.find(({ code }) => code === found?.id)
            if (indicator) onAdd(indicator)
          }}
          found={offered.map(({ code, name, level1, weightMin, weightMax }) => ({
            id: code,
            name,
            note: [
              code,
              t(`indicators.level.${level1}`),
              t('indicator_choice.limit', { least: weightMin, most: weightMax }),
            ].join(' · '),
          }))}
          onSearch={setText}
          busy={isFetching}
          placeholder={t('library.search')}
        />
      </Field>
    </div>
  )
}
