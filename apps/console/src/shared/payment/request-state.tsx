import type { CallOutput } from '@jiheng/api'
import { daysBetween } from '@jiheng/kernel/base'
import { StateMark, usePhrase, type State } from '@jiheng/ui'
import { today } from '../today.ts'

export type PaymentRequest = CallOutput<'listPaymentRequests'>['items'][number]

const states: Record<PaymentRequest['state'], State> = {
  submitted: 'yellow',
  returned: 'orange',
  approved: 'yellow',
  paid: 'green',
  withdrawn: 'grey',
}

/** Where a request stands, by shape, word and colour. */
export function RequestState({ of }: { of: Pick<PaymentRequest, 'state'> }) {
  const { t } = usePhrase()
  return <StateMark state={states[of.state]} word={t(`requests.state.${of.state}`)} />
}

/** Who has to move, since which day and for how long already. */
export function HeldBy({
  holder,
  heldSince,
  on = today(),
}: {
  holder: string | null
  heldSince: string
  /** The day it is told of. */
  on?: string
}) {
  const { t, say } = usePhrase()
  if (holder === null) return <>{t('requests.held_none')}</>
  const who = say(`workbench.holder.${holder}`)
  const n = daysBetween(heldSince, on)
  return <>{n > 0 ? t('requests.held_for', { who, day: heldSince, n }) : t('requests.held_today', { who })}</>
}
