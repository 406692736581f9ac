import type { Goal } from '@jiheng/kernel/goal'
import { ownerKindOf } from './owner.ts'
import type { DraftGoal, IssuedGoal } from './store/goals.ts'

/** Goals of a working copy as the kernel judges them. */
export const draftGoals = (rows: readonly DraftGoal[]): Goal[] =>
  rows.map((row) => ({
    ...placed(row),
    owner: row.ownerId === null ? null : { id: row.ownerId, kind: ownerKindOf(row.organisationKind ?? '', row.level) },
  }))

/** Issued goals as the kernel rolls them up and writes them into letters. */
export const issuedGoals = (rows: readonly IssuedGoal[]): Goal[] =>
  rows.map((row) => ({ ...placed(row), owner: { id: row.ownerId, kind: row.ownerKind } }))

function placed({ id, parentId, level, title, startsOn, endsOn, weight, target, unit }: DraftGoal | IssuedGoal) {
  return { id, parentId, level, title, start: startsOn, finish: endsOn, weight, target: { amount: target, unit } }
}
