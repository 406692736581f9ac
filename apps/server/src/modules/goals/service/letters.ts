import type { Readable as Stream } from 'node:stream'
import { Readable } from 'node:stream'
import { compareStatements, statementOf } from '@jiheng/kernel/goal'
import { systemReach, type Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Db, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import { issuedGoals } from '../kernel-goals.ts'
import { writePdf } from '../../../platform/documents/pdf/write.ts'
import { writeWord } from '../../../platform/documents/word.ts'
import { letterPaper } from '../letter-document.ts'
import { canonicalContent, letterReceipt, sha256 } from '../receipt.ts'
import type { LetterFormat, LetterQuery, SignatureForm } from '../schema/letters.ts'
import { issuedTo, ownersIn } from '../store/goals.ts'
import {
  findLetter,
  insertLetters,
  insertSignature,
  lettersOf,
  listLetters,
  lockLetters,
  newestLetters,
  peopleOf,
  type LetterContent,
  type LetterHead,
  type LetterRow,
  type NewLetter,
} from '../store/letters.ts'
import { findPlan } from '../store/plans.ts'
import { readAs, tell, writeAs, type GoalsParts } from './parts.ts'

export type LetterWithEarlier = { letter: LetterRow; earlier: LetterRow[] }

/** 岗位责任书: made from what is issued, signed by their person, made anew when what they answer for changes. */
export function letterKeeping(parts: GoalsParts) {
  const { database, clock, files, identity } = parts
  /** Makes the next letter of everybody whose goals of a year are no longer those of their newest one. */
  const makeLetters = async (tx: Tx, accountIds: readonly string[], year: number): Promise<number> => {
    await lockLetters(tx, year)
    const goals = Map.groupBy(issuedGoals(await issuedTo(tx, accountIds, year)), (goal) => goal.owner?.id ?? '')
    const people = await peopleOf(tx, accountIds)
    const newest = await newestLetters(tx, accountIds, year)
    const letters = accountIds.flatMap((id): NewLetter[] => {
      const person = people.get(id)
      const { items } = statementOf(goals.get(id) ?? [], id)
      const before = newest.get(id)
      const isSame = compareStatements(
        { personId: id, items: before?.content.items ?? [] },
        { personId: id, items },
      ).isSame
      if (!person || isSame) return []
      const content = canonicalContent({ form: 'jiheng-letter-1', year, person, items })
      const about = { id: newId(), accountId: id, year, number: (before?.number ?? 0) + 1, goals: items.length }
      return [{ ...about, content, contentHash: sha256(content), madeAt: clock.now().toISOString() }]
    })
    if (letters.length > 0) await insertLetters(tx, letters)
    return letters.length
  }

  return {
    makeLetters,

    /** After a plan was issued: the letters of everybody it names now or named before. */
    async makeLettersOf(planId: string, version: number): Promise<void> {
      await database.write(systemReach('goals'), async (tx) => {
        const plan = await findPlan(tx, planId)
        if (!plan) return
        const made = await makeLetters(tx, await ownersIn(tx, planId, [version - 1, version]), plan.year)
        if (made > 0)
          parts.facts.publish(
            tx,
            { type: 'goals.letters_made', planId, projectId: null },
            { topic: 'goals', permission: 'goals:read', orgPath: plan.orgPath },
          )
      })
    },

    /** The newest letter of each person, unsigned first. */
    listLetters: (actor: Actor, { year, mine, accountId }: LetterQuery): Promise<LetterHead[]> =>
      readAs(parts, actor, 'goals:read', (db) =>
        listLetters(db, { year: year ?? null, accountId: mine ? actor.accountId : (accountId ?? null) }),
      ),

    /** A letter and those of the same year before it. Throws `letter_not_found`. */
    getLetter: (actor: Actor, id: string): Promise<LetterWithEarlier> =>
      readAs(parts, actor, 'goals:read', async (db) => {
        const letter = await letterIn(db, id)
        const all = await lettersOf(db, letter.accountId, letter.year)
        return { letter, earlier: all.filter((other) => other.number < letter.number) }
      }),

    /** The Word file, as it was signed or for reading while it is not; or the same paper as a PDF. */
    async openLetter(actor: Actor, id: string, format: LetterFormat): Promise<{ letter: LetterRow; content: Stream }> {
      const letter = await readAs(parts, actor, 'goals:read', (db) => letterIn(db, id))
      const paper = letterPaper(letter, letter.signedAt)
      if (format === 'pdf') return { letter, content: Readable.from([writePdf(paper)]) }
      if (letter.fileHash !== null) return { letter, content: await files.get(letter.fileHash) }
      return { letter, content: Readable.from([await writeWord(paper)]) }
    },

    /**
     * Signs one's own newest letter, as it was read, by proving the password anew. Throws `letter_not_own`, `letter_changed` when it is
     * not the one that was read, `letter_superseded`, `letter_already_signed`, `own_password_wrong`.
     */
    async signLetter(actor: Actor, id: string, { password, contentHash }: SignatureForm): Promise<{ id: string }> {
      permit(actor, 'goals:sign')
      const seen = await readAs(parts, actor, 'goals:sign', (db) => letterIn(db, id))
      if (seen.accountId !== actor.accountId) throw new AppError('rule_violated', 'letter_not_own')
      if (seen.contentHash !== contentHash) throw new AppError('conflict', 'letter_changed')
      await identity.ownAccount.confirmPassword(actor, password)
      const signedAt = clock.now().toISOString()
      const stored = await files.put(Readable.from([await writeWord(letterPaper(seen, signedAt))]))
      return explainingConflicts({ signature_pkey: 'letter_already_signed' }, () =>
        writeAs(parts, actor, 'goals:sign', async (tx) => {
          await lockLetters(tx, seen.year)
          const letter = await letterIn(tx, id)
          if (!letter.isNewest) throw new AppError('conflict', 'letter_superseded')
          const signed = { letterId: id, contentHash, fileHash: stored.hash, accountId: actor.accountId, signedAt }
          const receipt = letterReceipt(signed)
          await insertSignature(tx, { ...signed, receipt })
          tell(tx, parts, actor, {
            action: 'goals.letter_signed',
            orgPath: actor.organisationPath,
            subject: { kind: 'responsibility_letter', id, label: letter.name },
            ids: { letterId: id },
            changes: { contentHash: [null, contentHash], fileHash: [null, stored.hash], receipt: [null, receipt] },
          })
          return { id }
        }),
      )
    },
  }
}

async function letterIn(db: Db, id: string): Promise<LetterRow> {
  const letter = await findLetter(db, id)
  if (!letter) throw new AppError('not_found', 'letter_not_found')
  return letter
}

/** What a letter changes against the one before it. */
export function differenceOf(letter: { content: LetterContent }, before: { content: LetterContent }) {
  const statement = ({ content }: { content: LetterContent }) => ({ personId: content.person.id, items: content.items })
  return compareStatements(statement(before), statement(letter))
}
