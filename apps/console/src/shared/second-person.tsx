import { ConfirmButton, usePhrase, useToast } from '@jiheng/ui'
import { Opens } from './form-drawer.tsx'
import { GiveReason } from './give-reason.tsx'

export type SecondPersonDecision = 'confirm' | 'refuse' | 'withdraw'

/**
 * What a second person does with what another proposed: confirm it, or refuse it with the reason; who proposed it may take it back.
 * `words` names the phrases: for each step its name, what follows from it (`_sentence`, for a refusal `_title`) and what was done.
 */
export function SecondPerson({
  allowed,
  words,
  params = {},
  decide,
  onDone,
}: {
  allowed: readonly string[]
  words: string
  params?: Record<string, string>
  decide: (decision: SecondPersonDecision, why?: string) => Promise<unknown>
  onDone?: () => void
}) {
  const { say } = usePhrase()
  const toast = useToast()
  const settle = async (decision: 'confirm' | 'withdraw', said: string) => {
    await decide(decision)
    toast.done(say(`${words}.${said}`))
    onDone?.()
  }
  return (
    <>
      {allowed.includes('confirm') && (
        <ConfirmButton
          kind="primary"
          sentence={say(`${words}.confirm_sentence`, params)}
          onConfirm={() => settle('confirm', 'confirmed')}
        >
          {say(`${words}.confirm`)}
        </ConfirmButton>
      )}
      {allowed.includes('refuse') && (
        <Opens label={say(`${words}.refuse`)}>
          {(close) => (
            <GiveReason
              title={say(`${words}.refuse_title`)}
              sure={say(`${words}.refuse`)}
              said={say(`${words}.refused`)}
              send={(why) => decide('refuse', why)}
              onClose={close}
            />
          )}
        </Opens>
      )}
      {allowed.includes('withdraw') && (
        <ConfirmButton sentence={say(`${words}.withdraw_sentence`)} onConfirm={() => settle('withdraw', 'withdrawn')}>
          {say(`${words}.withdraw`)}
        </ConfirmButton>
      )}
    </>
  )
}
