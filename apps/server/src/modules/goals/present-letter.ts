import { decimal } from '@jiheng/kernel/base'
import type { StatementChange } from '@jiheng/kernel/goal'
import type { Actor } from '../../platform/actor.ts'
import { allowedOnLetter } from './policy.ts'
import type { Letter } from './schema/letters.ts'
import { differenceOf, type LetterWithEarlier } from './service/letters.ts'
import type { LetterContent, LetterHead, LetterRow } from './store/letters.ts'

export const presentHead = (head: LetterHead, actor: Actor) => ({
  id: head.id,
  person: { id: head.accountId, name: head.name, organisation: head.organisation },
  year: head.year,
  number: head.number,
  goals: head.goals,
  madeAt: head.madeAt,
  isNewest: head.isNewest,
  signedAt: head.signedAt,
  isMine: head.accountId === actor.accountId,
})

export function presentLetter({ letter, earlier }: LetterWithEarlier, actor: Actor): Letter {
  const [before] = earlier
  return {
    ...presentHead(letter, actor),
    items: letter.content.items.map(presentItem),
    contentHash: letter.contentHash,
    signature: signatureOf(letter),
    difference: before ? presentDifference(letter, before) : null,
    earlier: earlier.map(({ id, number, madeAt, signedAt }) => ({ id, number, madeAt, signedAt })),
    allowed: allowedOnLetter(actor, letter),
  }
}

function signatureOf({ signedAt, contentHash, fileHash, receipt }: LetterRow): Letter['signature'] {
  return signedAt === null || fileHash === null || receipt === null
    ? null
    : { signedAt, contentHash, fileHash, receipt }
}

function presentDifference(letter: LetterRow, before: LetterRow): Letter['difference'] {
  const { added, removed, changed } = differenceOf(letter, before)
  return {
    since: before.number,
    added: added.map(presentItem),
    removed: removed.map(presentItem),
    changed: changed.map(({ goalId, title, changes }) => ({ goalId, title, changes: changes.map(presentChange) })),
  }
}

function presentItem({ goalId, level, title, target, start, finish, weight }: LetterContent['items'][number]) {
  return {
    goalId,
    level,
    title,
    target: { amount: decimal.canonical(target.amount), unit: target.unit },
    start,
    finish,
    weight: decimal.canonical(weight),
  }
}

function presentChange(change: StatementChange): { field: StatementChange['field']; before: string; after: string } {
  const { field } = change
  switch (change.field) {
    case 'target':
      return { field, before: written(change.before), after: written(change.after) }
    case 'period':
      return {
        field,
        before: `${change.before.start} — ${change.before.finish}`,
        after: `${change.after.start} — ${change.after.finish}`,
      }
    case 'weight':
      return { field, before: decimal.canonical(change.before), after: decimal.canonical(change.after) }
    case 'title':
      return { field, before: change.before, after: change.after }
  }
}

const written = ({ amount, unit }: { amount: string; unit: string }): string =>
  `${decimal.canonical(amount)} ${unit}`.trimEnd()
