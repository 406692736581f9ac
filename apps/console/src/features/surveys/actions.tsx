import { Button, ConfirmButton, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { EnterForm } from './enter-form.tsx'
import { Draw, Rewrite } from './letters.tsx'
import { PlanForm } from './plan-form.tsx'
import { Prolong } from './prolong.tsx'
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
      {may('draw') && (
        <Opens kind="primary" label={t('surveys.draw')}>
          {(done) => <Draw id={of.id} onClose={done} />}
        </Opens>
      )}
      {may('prolong') && (
        <Opens kind="quiet" label={t('surveys.prolong')}>
          {(done) => <Prolong of={of} onClose={done} />}
        </Opens>
      )}
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
