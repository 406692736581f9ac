import { randomUUID } from 'node:crypto'
import type { CallInput } from '@jiheng/api'
import { OVERALL, questionsFor } from '@jiheng/kernel/survey'
import { openBook, textRows } from '@jiheng/spreadsheet'
import type { Person, World } from './world.ts'

type Form = CallInput<'createSurvey'>['body']

export const surveyForm = (told: Partial<Form> = {}): Form => ({
  ...{ year: 2026, title: '居民满意度', measure: 'share', margin: '10', responsePercent: '60' },
  ...{ opensOn: '2026-03-02', closesOn: '2026-03-20', contact: '李工 0777-1234567' },
  buildings: [
    { name: '1栋', households: 60 },
    { name: '2栋', households: 40 },
    { name: '3栋', households: 20 },
  ],
  ...told,
})

/** A survey that is planned. */
export const setSurvey = async (office: Person, projectId: string, told: Partial<Form> = {}): Promise<string> =>
  (await office.call('createSurvey', { path: { id: projectId }, body: surveyForm(told) })).id

/** Draws a survey and reads the codes from the list of letters, by building. */
export async function drawSurvey(office: Person, id: string): Promise<{ building: string; code: string }[]> {
  const answer = await office.send(`/api/v1/surveys/${id}/draw`, { method: 'POST' })
  if (answer.status !== 200) throw new Error(await answer.text())
  const { sheets } = await openBook({ name: 'letters.xlsx', bytes: new Uint8Array(await answer.arrayBuffer()) })
  const [, ...rows] = sheets.flatMap(textRows).map(({ cells }) => cells)
  return rows.map(([building = '', , code = '']) => ({ building, code }))
}

/** What a household says of a project of a kind, a road where none is told. */
export type Said = { overall?: 1 | 2 | 3 | 4 | 5; device?: string; seconds?: number; ip?: string; kind?: string }

export const answerForm = (
  code: string,
  { overall = 5, device = randomUUID(), seconds = 60, kind = 'road' }: Said = {},
) => ({
  ...{ code, id: randomUUID(), seconds, device },
  steps: { ...Object.fromEntries(questionsFor(kind).map((key, at) => [key, at === 0 ? 4 : 5])), [OVERALL]: overall },
})

/** Answers as households give them, one every two hours; past the edge, where one address may not answer so many times a minute. */
export async function answerAll(world: World, codes: readonly string[], say: (at: number) => Said = () => ({})) {
  for (const [at, code] of codes.entries()) {
    world.clock.set(new Date(world.clock.now().getTime() + 7_200_000).toISOString())
    const { ip = '203.0.113.9', ...said } = say(at)
    const sender = { actor: undefined, ip, userAgent: 'Mozilla/5.0 (Android) Chrome/120' }
    await world.house.surveys.answerSurvey(sender, answerForm(code, said))
  }
}

/** Somebody who signs in anew for each call: surveys run for weeks, sessions for hours. */
export async function comingBack(world: World, account: { accountId: string; name: string }): Promise<Person> {
  const again = () => world.signInAs(account)
  const call = (async (...told: Parameters<Person['call']>) => (await again()).call(...told)) as Person['call']
  return { ...(await again()), call, send: async (...told) => (await again()).send(...told) }
}
