import { useState } from 'react'
import { Button, usePhrase } from '@jiheng/ui'
import { AskForm } from './ask-form.tsx'
import { CloseForm, HandOverForm, TriageForm } from './step-forms.tsx'
import type { LeadDetail } from './view.ts'

const steps = ['keep', 'dismiss', 'ask', 'close', 'hand_over'] as const
type Step = (typeof steps)[number]

/** What may be done next; the usual step first. */
export function LeadActions({ lead }: { lead: LeadDetail }) {
  const { t } = usePhrase()
  const [step, setStep] = useState<Step | null>(null)
  const allowed = steps.filter((each) => lead.allowed.includes(each))
  const close = () => setStep(null)
  if (allowed.length === 0 && lead.caseFileId === null) return null
  return (
    <div className="leads-actions">
      {allowed.map((each, at) => (
        <Button key={each} kind={at === 0 ? 'primary' : 'plain'} onPress={() => setStep(each)}>
          {t(`leads.${each}`)}
        </Button>
      ))}
      {lead.caseFileId && <Button href={`/leads?tab=cases&case=${lead.caseFileId}`}>{t('leads.open_case')}</Button>}
      {(step === 'keep' || step === 'dismiss') && <TriageForm id={lead.id} decision={step} onClose={close} />}
      {step === 'ask' && <AskForm lead={lead} onClose={close} />}
      {step === 'close' && <CloseForm id={lead.id} onClose={close} />}
      {step === 'hand_over' && <HandOverForm id={lead.id} onClose={close} />}
    </div>
  )
}
