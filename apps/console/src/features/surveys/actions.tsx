import { useQueryClient } from '@tanstack/react-query'
import { Button, ConfirmButton, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { download } from '../../shared/download.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { GiveReason } from '../../shared/give-reason.tsx'
import { EnterForm } from './enter-form.tsx'
import { PlanForm } from './plan-form.tsx'
import { refreshed, type Survey } from './view.ts'

/** What may be done to a survey now. */
export function Actions({ of }: { of: Survey }) {
  const { t } = usePhrase()
  const toast = useToast()
  const close = useCallMutation('closeSurvey', { refresh: refreshed })
  const may = (what: string): boolean => of.allowed.includes(what)
  const closeNow = async () => {
    await close.run({ path: { id: of.id } })
    toast.done(t('surveys.closed'))
  }
  return (
    <>
      {may('plan') && <Opens label={t('surveys.edit')}>{(done) => <PlanForm of={of} onClose={done} />}</Opens>}
      {may('draw') && <Draw id={of.id} />}
      {may('letters') && of.progress.answers === 0 && (
        <Opens kind="quiet" label={t('surveys.rewrite')}>
          {(done) => <Rewrite id={of.id} onClose={done} />}
        </Opens>
      )}
      {may('enter') && <Opens label={t('surveys.enter')}>{(done) => <EnterForm of={of} onClose={done} />}</Opens>}
      {may('close') && of.doubts.open > 0 && (
        <Button kind="primary" disabled>
          {t('surveys.close')}
        </Button>
      )}
      {may('close') && of.doubts.open === 0 && (
        <ConfirmButton
          kind="primary"
          sentence={t('surveys.close_sentence')}
          sure={t('surveys.close')}
          onConfirm={closeNow}
        >
          {t('surveys.close')}
        </ConfirmButton>
      )}
    </>
  )
}

/** The letters come as a file, this once; then everything is read again. */
function useLetters(): (url: string, body?: object) => Promise<void> {
  const queries = useQueryClient()
  return async (url, body = {}) => {
    await download(url, body)
    await Promise.all(refreshed.map((operation) => queries.invalidateQueries({ queryKey: [operation] })))
  }
}

function Draw({ id }: { id: string }) {
  const { t } = usePhrase()
  const toast = useToast()
  const letters = useLetters()
  const draw = async (format: 'xlsx' | 'pdf') => {
    await letters(`/api/v1/surveys/${id}/draw?format=${format}`)
    toast.done(t('surveys.drawn'))
  }
  return (
    <>
      {(['pdf', 'xlsx'] as const).map((format) => (
        <ConfirmButton
          key={format}
          kind={format === 'xlsx' ? 'primary' : 'plain'}
          sentence={t('surveys.draw_sentence')}
          sure={t('surveys.draw')}
          onConfirm={() => draw(format)}
        >
          {t(`surveys.draw_${format}`)}
        </ConfirmButton>
      ))}
    </>
  )
}

function Rewrite({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const letters = useLetters()
  return (
    <GiveReason
      title={t('surveys.rewrite')}
      sure={t('surveys.rewrite')}
      lead={t('surveys.rewrite_sentence')}
      label={t('surveys.rewrite_why')}
      usedBy={t('surveys.rewrite_why_used')}
      send={(why) => letters(`/api/v1/surveys/${id}/letters?format=xlsx`, { why })}
      said={t('surveys.rewritten')}
      onClose={onClose}
    />
  )
}
