import { formatDay, phrase } from '@jiheng/phrases'
import type { Block, Paper, TextBlock } from '../../platform/documents/paper.ts'
import type { Letter, Letters } from './service/drawing.ts'
import type { SurveyRow } from './store/surveys.ts'

/** Letters are official papers of the office and written in its language, whatever their reader's. */
const OFFICIAL = 'zh-CN'
/** Points a phone reads from an arm's length. */
const QR_SIDE = 128

/** What letters are written from. */
export type Inviting = Omit<Letters, 'survey'> & {
  survey: Pick<SurveyRow, 'title' | 'projectName' | 'opensOn' | 'closesOn' | 'questions' | 'contact' | 'rule'>
}

/** Where a letter leads: the code stands behind the #, so that no server on the way writes it down. */
export const addressOf = (origin: string, code: string): string => `${origin}/s#${code}`

/** A letter to each household on a sheet of its own: what is asked and by whom, why them, until when, how, what is kept, whom to ask. */
export function invitations(letters: Inviting, origin: string): Paper {
  const { survey, sender } = letters
  return {
    title: `${phrase(OFFICIAL, 'surveys.invitation.title')} ${survey.title}`,
    author: sender,
    isNumbered: false,
    blocks: letters.letters.flatMap((letter) => invitation(letter, letters, origin)),
  }
}

function invitation(
  { building, number, code }: Letter,
  { survey, letters, sender, households, day }: Inviting,
  origin: string,
): Block[] {
  const { projectName: project, title, opensOn, closesOn, questions, contact } = survey
  const least = survey.rule.parameters.leastShown
  return [
    {
      ...{ kind: 'text', text: phrase(OFFICIAL, 'surveys.invitation.title'), look: 'title', align: 'center' },
      ...{ isOnNewPage: true, after: 10 },
    },
    { kind: 'text', text: phrase(OFFICIAL, 'surveys.invitation.to', { building, number }) },
    paragraph(phrase(OFFICIAL, 'surveys.invitation.what', { sender, project, title })),
    paragraph(
      phrase(OFFICIAL, `surveys.invitation.${letters.length < households ? 'why' : 'why_all'}`, {
        households,
        letters: letters.length,
      }),
    ),
    paragraph(phrase(OFFICIAL, 'surveys.invitation.until', { from: opensOn, until: closesOn, n: questions.length })),
    paragraph(phrase(OFFICIAL, 'surveys.invitation.how', { address: `${origin}/s` })),
    {
      ...{ kind: 'qr', text: addressOf(origin, code), label: phrase(OFFICIAL, 'surveys.invitation.picture') },
      ...{ side: QR_SIDE, before: 4, after: 2 },
    },
    { kind: 'text', text: code, look: 'title', align: 'center', after: 4 },
    paragraph(phrase(OFFICIAL, 'surveys.invitation.kept', { least })),
    paragraph(phrase(OFFICIAL, 'surveys.invitation.free')),
    paragraph(
      contact === ''
        ? phrase(OFFICIAL, 'surveys.invitation.ask_sender', { sender })
        : phrase(OFFICIAL, 'surveys.invitation.ask', { contact }),
    ),
    { kind: 'text', text: sender, align: 'end', before: 8 },
    { kind: 'text', text: formatDay(OFFICIAL, day), align: 'end' },
  ]
}

const paragraph = (text: string): TextBlock => ({ kind: 'text', text, isIndented: true })
