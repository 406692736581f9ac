import { Timeline, usePhrase, type Say, type TimelineItem } from '@jiheng/ui'
import type { WholeAlert } from './alert-drawer.tsx'
import { kindOf, trailOf, type Step } from './trail.ts'

/** What happened to an alert and what people said about it. */
export function AlertTrail({ of }: { of: WholeAlert }) {
  const words = usePhrase()
  return <Timeline label={words.t('alerts.history')} items={trailOf(of).map((step) => item(step, words))} />
}

function item(step: Step, { t }: Say): TimelineItem {
  if ('note' in step) {
    const { id, kind, text, promisedOn, author, writtenAt } = step.note
    return {
      id,
      at: writtenAt,
      who: author.name,
      text: t(`alerts.note.${kind}`),
      detail: (
        <>
          {text}
          {promisedOn && <> {t('alerts.promised', { day: promisedOn })}</>}
        </>
      ),
    }
  }
  const { at, from, to } = step.change
  const level = (of: typeof from) => (of ? t(`states.${of}`) : '')
  return {
    id: `${at} ${to}`,
    at,
    text: t(`alerts.step.${kindOf(step.change)}`, { from: level(from), to: level(to) }),
    state: to ?? 'green',
  }
}
