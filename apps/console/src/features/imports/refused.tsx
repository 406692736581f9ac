import { useState } from 'react'
import { Button, Field, NumberInput, Section, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import type { ImportList } from './list-view.ts'

/** A file that was not read: one sentence why and what to do. */
export function Refused({ list }: { list: ImportList }) {
  const { t } = usePhrase()
  return (
    <div className="imports-refused">
      <p role="alert">{list.problem?.message}</p>
      {list.problem?.reason === 'imports.file.no_header' && <HeaderForm list={list} />}
      <Button kind="primary" href="/imports">
        {t('imports.wizard.choose_again')}
      </Button>
    </div>
  )
}

/** Where the header stands, told by hand. */
function HeaderForm({ list }: { list: ImportList }) {
  const { t } = usePhrase()
  const toast = useToast()
  const [first, setFirst] = useState<string | null>('1')
  const [last, setLast] = useState<string | null>(null)
  const settle = useCallMutation('settleImport', { refresh: ['getImport'] })
  const send = () => {
    const header = { first: Number(first), last: Number(last ?? first) }
    settle.run({ path: { id: list.id }, body: { header }, ifMatch: list.version }).catch(toast.failed)
  }
  return (
    <Section title={t('imports.wizard.retry_header')}>
      <div className="imports-header-form">
        <Field label={t('imports.wizard.header_from')}>
          <NumberInput value={first} onChange={setFirst} min="1" decimals={0} />
        </Field>
        <Field label={t('imports.wizard.header_to')} optional>
          <NumberInput value={last} onChange={setLast} min="1" decimals={0} />
        </Field>
        <Button busy={settle.busy} disabled={!first} onPress={send}>
          {t('imports.wizard.retry_header_sure')}
        </Button>
      </div>
    </Section>
  )
}
