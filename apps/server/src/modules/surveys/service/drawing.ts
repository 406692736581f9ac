import { hash, randomInt } from 'node:crypto'
import { drawHouseholds, planSample } from '@jiheng/kernel/survey'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { keepDrawnNumbers, listBuildings, type BuildingRow } from '../store/buildings.ts'
import { replaceCodes, type CodeRow } from '../store/codes.ts'
import { listAnswers } from '../store/answers.ts'
import { keepDrawn, type SurveyRow } from '../store/surveys.ts'
import { ALPHABET, atSurvey, hashOf, tell, type SurveyParts } from './parts.ts'
import { SEED_PURPOSE } from './planning.ts'

/** What the one who delivers takes to a household; kept nowhere. */
export type Letter = { building: string; number: number; code: string }
export type Letters = { survey: SurveyRow; letters: Letter[] }

const sha256 = (text: string): string => hash('sha256', text)
const CODE_LENGTH = 12

/** The lot, and the letters that follow from it: told once, in the answer to who draws. */
export function drawing(parts: SurveyParts) {
  const { clock, secrets } = parts
  const at = atSurvey(parts)

  /** New codes for the households drawn; only their hashes are kept, each with its building. */
  const writeLetters = async (tx: Tx, survey: SurveyRow, buildings: readonly BuildingRow[]): Promise<Letters> => {
    const made = buildings.flatMap((building) =>
      building.drawn.map((number) => ({ building, number, code: freshCode() })),
    )
    const rows = made.map(({ building, code }): CodeRow => ({
      ...{ hash: hashOf(secrets, code), surveyId: survey.id, buildingId: building.id, isUsed: false },
    }))
    await replaceCodes(
      tx,
      survey.id,
      rows.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
    )
    return { survey, letters: made.map(({ building, number, code }) => ({ building: building.name, number, code })) }
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
    /** Draws the households with the seed whose hash was told. Throws `survey_not_found`, `survey_drawn`, `survey_period_past`, `survey_without_households`. */
    drawSurvey: (actor: Actor, id: string): Promise<Letters> =>
      once((keep) =>
        at(actor, 'surveys:manage', id, async (tx, survey) => {
          if (survey.state !== 'draft') throw new AppError('conflict', 'survey_drawn')
          if (survey.closesOn < clock.today()) throw new AppError('rule_violated', 'survey_period_past')
          const buildings = await listBuildings(tx, id)
          const plan = planSample(buildings, { ...survey, rule: survey.rule.parameters })
          if (plan.letters === 0) throw new AppError('rule_violated', 'survey_without_households')
          const seed = secrets.open(SEED_PURPOSE, survey.sealedSeed)
          const lettersOf = new Map(plan.buildings.map(({ id: building, letters }) => [building, letters]))
          const drawn = buildings.map((building) => ({
            ...building,
            drawn: drawHouseholds(seed, { ...building, id: building.name }, lettersOf.get(building.id) ?? 0, sha256),
          }))
          await keepDrawnNumbers(
            tx,
            drawn.map((building) => ({ id: building.id, numbers: building.drawn })),
          )
          await keepDrawn(tx, id, { seed, by: actor.accountId, at: clock.now().toISOString() })
          keep(await writeLetters(tx, survey, drawn))
          const changes = { seed: [null, seed], letters: [null, plan.letters] } satisfies Record<
            string,
            [unknown, unknown]
          >
          tell(tx, parts, actor, { action: 'surveys.drawn', survey, changes })
          return { id }
        }),
      ),

    /** New letters to the same households, as when the list was lost; those sent before open nothing any more. Throws `survey_not_running`, `survey_answers_begun`. */
    rewriteLetters: (actor: Actor, id: string, why: string): Promise<Letters> =>
      once((keep) =>
        at(actor, 'surveys:manage', id, async (tx, survey) => {
          if (survey.state !== 'running') throw new AppError('conflict', 'survey_not_running')
          if ((await listAnswers(tx, id)).length > 0) throw new AppError('conflict', 'survey_answers_begun')
          keep(await writeLetters(tx, survey, await listBuildings(tx, id)))
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
