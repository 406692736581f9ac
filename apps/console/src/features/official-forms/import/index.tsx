import { useState } from 'react'
import { Button, Drawer, FileDrop, usePhrase, useToast } from '@jiheng/ui'
import { upload } from '../../../shared/upload.ts'
import type { Desk } from '../desk.ts'
import type { Comparison } from '../view.ts'
import { Compared } from './compared.tsx'

const maxBytes = 16 * 1024 * 1024

/** A filled form comes back: held against ours cell by cell, nothing is changed until somebody takes it over. */
export function ImportDrawer({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = usePhrase()
  const toast = useToast()
  const [compared, setCompared] = useState<Comparison | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { id, year, kind } = desk.path
  const compare = async ([file]: readonly File[]) => {
    if (!file) return
    setBusy(true)
    try {
      await desk.draft.flush()
      const body = new FormData()
      body.append('file', file)
      setCompared(await upload<Comparison>(`/api/v1/projects/${id}/forms/${year}/${kind}/comparisons`, body))
    } catch (thrown) {
      toast.failed(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('form_page.import')}
      footer={compared && <Button onPress={() => setCompared(null)}>{t('form_page.import_again')}</Button>}
    >
      {compared ? (
        <Compared of={compared} desk={desk} />
      ) : (
        <>
          <p className="jh-soft">{t('form_page.import_note')}</p>
          {isBusy ? (
            <p role="status">{t('ui.loading')}</p>
          ) : (
            <FileDrop
              label={t('form_page.import')}
              accept={['.xlsx', '.xls']}
              maxBytes={maxBytes}
              onFiles={(files) => void compare(files)}
            />
          )}
        </>
      )}
    </Drawer>
  )
}
