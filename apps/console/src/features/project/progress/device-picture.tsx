import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Button, StateMark, usePhrase, useToast } from '@jiheng/ui'
import { sendDevicePicture } from '../../../shared/device-picture.ts'
import type { Evidence } from '../../../shared/doubts.tsx'

/** That the server could not make the picture: who made it instead, or that there is none and how one comes. */
export function DevicePicture({ of, mayMake }: { of: Evidence; mayMake: boolean }) {
  const { t } = usePhrase()
  if (of.mediaType !== 'image/heic') return null
  if (of.pictureBy === 'device') return <p className="jh-soft jh-small">{t('evidence.picture_by_device')}</p>
  return (
    <div className="jh-small">
      <p className="jh-soft">{t('evidence.heic_unseen')}</p>
      {mayMake && <MakePicture evidenceId={of.id} />}
    </div>
  )
}

/** Makes the picture on this device from the original, where its browser can. */
function MakePicture({ evidenceId }: { evidenceId: string }) {
  const { t } = usePhrase()
  const toast = useToast()
  const queries = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [isUnable, setUnable] = useState(false)
  const make = async () => {
    setBusy(true)
    try {
      const original = await fetch(`/api/v1/evidence/${evidenceId}/file`)
      const isSent = original.ok && (await sendDevicePicture(evidenceId, await original.blob()))
      setUnable(!isSent)
      if (isSent) {
        toast.done(t('evidence.picture_sent'))
        await queries.invalidateQueries({ queryKey: ['listProgressReports'] })
      }
    } catch (thrown) {
      toast.failed(thrown)
    } finally {
      setBusy(false)
    }
  }
  if (isUnable) return <StateMark state="yellow" word={t('evidence.heic_unable')} />
  return (
    <Button kind="quiet" busy={isBusy} onPress={() => void make()}>
      {t('evidence.make_picture')}
    </Button>
  )
}
