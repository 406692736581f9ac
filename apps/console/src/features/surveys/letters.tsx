import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Choice, Field, useFormState, usePhrase } from '@jiheng/ui'
import { download } from '../../shared/download.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { GiveReason } from '../../shared/give-reason.tsx'
import { refreshed } from './view.ts'

const formats = ['pdf', 'docx', 'xlsx'] as const

/** The letters come as a file, this once; then everything is read again. */
function useLetters(): (url: string, body?: object) => Promise<void> {
  const queries = useQueryClient()
  return async (url, body = {}) => {
    await download(url, body)
    await Promise.all(refreshed.map((operation) => queries.invalidateQueries({ queryKey: [operation] })))
  }
}

function useFormats() {
  const { t } = usePhrase()
  return formats.map((value) => ({ value, label: t(`surveys.format_name.${value}`) }))
}

/** Draws the households; the letters are downloaded with it and never again. */
export function Draw({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ format: string | null }>({ format: formats[0] })
  const letters = useLetters()
  return (
    <FormDrawer
      title={t('surveys.draw')}
      sure={t('surveys.draw')}
      form={form}
      required={['format']}
      send={() => letters(`/api/v1/surveys/${id}/draw?format=${form.value.format ?? ''}`)}
      said={t('surveys.drawn')}
      onClose={onClose}
    >
      <p>{t('surveys.draw_sentence')}</p>
      <p className="jh-soft">{t('surveys.draw_rules')}</p>
      <Field label={t('surveys.draw_format')} error={form.errorOf('format')}>
        <Choice {...form.bind('format')} options={useFormats()} />
      </Field>
    </FormDrawer>
  )
}

/** New codes for the same households, as when letters were lost. */
export function Rewrite({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const letters = useLetters()
  const [format, setFormat] = useState<string | null>(formats[0])
  return (
    <GiveReason
      title={t('surveys.rewrite')}
      sure={t('surveys.rewrite')}
      lead={t('surveys.rewrite_sentence')}
      label={t('surveys.rewrite_why')}
      usedBy={t('surveys.rewrite_why_used')}
      send={(why) => letters(`/api/v1/surveys/${id}/letters?format=${format ?? formats[0]}`, { why })}
      said={t('surveys.rewritten')}
      onClose={onClose}
    >
      <Field label={t('surveys.draw_format')}>
        <Choice value={format} onChange={setFormat} options={useFormats()} />
      </Field>
    </GiveReason>
  )
}
