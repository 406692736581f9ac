import { StateMark, usePhrase } from '@jiheng/ui'
import { today } from '../../shared/today.ts'
import type { Pack } from './view.ts'

/** Whether a pack holds today, will hold, or held. */
export function PackState({ of: { isInForce, effectiveFrom } }: { of: Pack }) {
  const { t } = usePhrase()
  if (isInForce) return <StateMark state="green" word={t('scoring.packs.in_force')} />
  const isToCome = effectiveFrom > today()
  const word = isToCome ? t('scoring.packs.to_come', { day: effectiveFrom }) : t('scoring.packs.past')
  return <StateMark state={isToCome ? 'yellow' : 'grey'} word={word} />
}
