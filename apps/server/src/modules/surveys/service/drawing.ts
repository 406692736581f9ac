import { hash, randomInt } from 'node:crypto'
import { drawLot } from '@jiheng/kernel/survey'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { namesOf } from '../../identity/index.ts'
import type { LettersFormat } from '../schema.ts'
import { keepDrawnNumbers, listBuildings, type BuildingRow } from '../store/buildings.ts'
import { replaceCodes, type CodeRow } from '../store/codes.ts'
import { listAnswers } from '../store/answers.ts'
import { keepDrawn, type SurveyRow } from '../store/surveys.ts'
import { ALPHABET, atSurvey, hashOf, tell, type SurveyParts } from './parts.ts'
import { SEED_PURPOSE } from './planning.ts'

/** What the one who delivers takes to a household; kept nowhere. */
export type Letter = { building: string; number: number; code: string }
export type Letters = {
  survey: SurveyRow
  letters: Letter[]
  /** The unit that asks, how many households it drew from, and the day of the letters. */
  sender: string
  households: number
  day: string
}

const sha256 = (text: string): string => hash('sha256', text)
const CODE_LENGTH = 12
/** Sheets are written in one go; more letters are told as a list, which an office prints its own from. */
const MOST_SHEETS = 2_000

/** The lot, and the letters that follow from it: told once, in the answer to who draws. */
export function drawing(parts: SurveyParts) {
  const { clock, secrets } = parts
  const at = atSurvey(parts)

  /** New codes for the households drawn; only their hashes are kept, each with its building. */
  const writeLetters = async (
    tx: Tx,
    { actor, survey, format }: { actor: Actor; survey: SurveyRow; format: LettersFormat },
    buildings: readonly BuildingRow[],
  ): Promise<Letters> => {
    const made = buildings.flatMap((building) =>
      building.drawn.map((number) => ({ building, number, code: freshCode() })),
    )
    if (format !== 'xlsx' && made.length > MOST_SHEETS)
      throw new AppError('rule_violated', 'survey_too_many_sheets', { n: made.length, most: MOST_SHEETS })
    const rows = made.map(({ building, code }): CodeRow => ({
      ...{ hash: hashOf(secrets, code), surveyId: survey.id, buildingId: building.id, isUsed: false },
    }))
    await replaceCodes(
      tx,
      survey.id,
      rows.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
    )
    return {
      ...{ survey, day: clock.today() },
      letters: made.map(({ building, number, code }) => ({ building: building.name, number, code })),
      sender: (await namesOf(tx, [actor.organisationId])).get(actor.organisationId) ?? '',
      households: buildings.reduce((sum, { households }) => sum + households, 0),
    }
  }

  /** What is told once is not kept with the result of the request: a repeated one learns that it was done. */
  const once = async (work: (keep: (letters: Letters) => void) => Promise<unknown>): Promise<Letters> => {
    const told: Letters[] = []
    await work((letters) => void told.push(letters))
    const [letters] = told
    if (!letters) throw new AppError('conflict', 'survey_letters_once')
    return letters
  }

  return {
    /** Draws the households with the seed whose hash was told. Throws `survey_not_found`, `survey_drawn`, `survey_period_past`, `survey_without_households`, `survey_too_many_sheets`. */
    drawSurvey: (actor: Actor, id: string, format: LettersFormat = 'xlsx'): Promise<Letters> =>
      once((keep) =>
        at(actor, 'surveys:manage', id, async (tx, survey) => {
          if (survey.state !== 'draft') throw new AppError('conflict', 'survey_drawn')
          if (survey.closesOn < clock.today()) throw new AppError('rule_violated', 'survey_period_past')
          const buildings = await listBuildings(tx, id)
          const seed = secrets.open(SEED_PURPOSE, survey.sealedSeed)
          const lot = drawLot(seed, buildings, { ...survey, rule: survey.rule.parameters }, sha256)
          const drawn = buildings.map((building, n) => ({ ...building, drawn: lot[n]?.numbers ?? [] }))
          const letters = drawn.reduce((sum, { drawn: numbers }) => sum + numbers.length, 0)
          if (letters === 0) throw new AppError('rule_violated', 'survey_without_households')
          await keepDrawnNumbers(
            tx,
            drawn.map((building) => ({ id: building.id, numbers: building.drawn })),
          )
          await keepDrawn(tx, id, { seed, by: actor.accountId, at: clock.now().toISOString() })
          keep(await writeLetters(tx, { actor, survey, format }, drawn))
          const changes = { seed: [null, seed], letters: [null, letters] } satisfies Record<string, [unknown, unknown]>
          tell(tx, parts, actor, { action: 'surveys.drawn', survey, changes })
          return { id }
        }),
      ),

    /** New letters to the same households, as when the list was lost; those sent before open nothing any more. Throws `survey_not_running`, `survey_answers_begun`, `survey_too_many_sheets`. */
    rewriteLetters: (actor: Actor, id: string, why: string, format: LettersFormat): Promise<Letters> =>
      once((keep) =>
        at(actor, 'surveys:manage', id, async (tx, survey) => {
          if (survey.state !== 'running') throw new AppError('conflict', 'survey_not_running')
          if ((await listAnswers(tx, id)).length > 0) throw new AppError('conflict', 'survey_answers_begun')
          keep(await writeLetters(tx, { actor, survey, format }, await listBuildings(tx, id)))
          tell(tx, parts, actor, { action: 'surveys.letters_rewritten', survey, why })
          return { id }
        }),
      ),
  }
}

function freshCode(): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-')
}
