import { ConfirmButton, Field, FormProblem, Section, TextArea, usePhrase, useToast } from '@jiheng/ui'
import { useState } from 'react'
import { useCall, useCallMutation } from '../../shared/api.ts'
import type { Report } from './view.ts'

/** Who signed which figures, and signing those on screen. */
export function Signing({ of }: { of: Report }) {
  const { t } = usePhrase()
  const signed = useCall('listReconciliations', { query: { year: of.year } })
  return (
    <Section title={t('reconcile.sign')}>
      {signed.data?.items.length === 0 && <p className="jh-soft">{t('reconcile.none_signed')}</p>}
      <ul className="reconcile-signed">
        {signed.data?.items.map(({ id, signedBy, signedOn, asOf, differing, note }) => (
          <li key={id}>
            {t('reconcile.signed', { name: signedBy, day: signedOn, asOf, differing })}
            {note !== '' && <span className="jh-soft reconcile-under">{note}</span>}
          </li>
        ))}
      </ul>
      {of.allowed.includes('sign') && of.compared > 0 && <SignForm of={of} />}
    </Section>
  )
}

function SignForm({ of: { year, asOf, differing } }: { of: Report }) {
  const { t } = usePhrase()
  const toast = useToast()
  const [note, setNote] = useState('')
  const sign = useCallMutation('signReconciliation', { refresh: ['listReconciliations'] })
  const send = async () => {
    await sign.run({ body: { year, asOf, differing, ...(note.trim() !== '' && { note: note.trim() }) } })
    setNote('')
    toast.done(t('reconcile.confirmed'))
  }
  return (
    <div className="reconcile-sign">
      {differing > 0 && (
        <Field label={t('reconcile.sign_note')} usedBy={t('reconcile.sign_hint')}>
          <TextArea value={note} onChange={setNote} max={2000} />
        </Field>
      )}
      <FormProblem of={sign.problem} />
      <ConfirmButton
        kind="primary"
        disabled={differing > 0 && note.trim() === ''}
        sentence={t('reconcile.sign_hint')}
        sure={t('reconcile.sign')}
        onConfirm={send}
      >
        {t('reconcile.sign')}
      </ConfirmButton>
    </div>
  )
}
