import { decimal } from '@jiheng/kernel/base'
import type { StatementItem } from '@jiheng/kernel/goal'
import { formatDay, formatTime, phrase } from '@jiheng/phrases'
import type { Paper, TableBlock } from '../../platform/documents/paper.ts'
import type { LetterRow } from './store/letters.ts'

/** Letters are official papers of the office and written in its language, whatever their reader's. */
const OFFICIAL = 'zh-CN'

/** A letter as a paper. `signedAt` puts the signature in; without it there is an empty line, and the paper says it is not signed. */
export function letterPaper({ content, contentHash, number }: LetterRow, signedAt: string | null): Paper {
  const { person, year, items } = content
  const { name, organisation } = person
  const title = phrase(OFFICIAL, 'goals.paper.title')
  return {
    title: `${title} ${name} ${year}-${number}`,
    author: organisation,
    blocks: [
      { kind: 'text', text: title, look: 'title', align: 'center', after: 6 },
      { kind: 'text', text: phrase(OFFICIAL, 'goals.paper.number', { year, number }), align: 'center', after: 18 },
      {
        kind: 'text',
        text: phrase(OFFICIAL, 'goals.paper.body', { name, organisation, count: items.length }),
        isIndented: true,
        after: 12,
      },
      items.length === 0
        ? { kind: 'text', text: phrase(OFFICIAL, 'goals.paper.empty'), isIndented: true }
        : tableOf(items),
      { kind: 'text', text: phrase(OFFICIAL, 'goals.paper.footing'), isIndented: true, before: 12, after: 18 },
      {
        kind: 'sign',
        label: phrase(OFFICIAL, 'goals.paper.signer'),
        signed: signedAt === null ? null : name,
        note: phrase(OFFICIAL, signedAt === null ? 'goals.paper.not_signed' : 'goals.paper.by_password'),
      },
      ...(signedAt === null ? [] : [{ kind: 'text', text: formatTime(signedAt), align: 'end' } as const]),
      { kind: 'text', text: phrase(OFFICIAL, 'goals.paper.hash', { hash: contentHash }), look: 'small', before: 24 },
    ],
  }
}

function tableOf(items: readonly StatementItem[]): TableBlock {
  const columns = (
    [
      ['level', 0.09, 'center'],
      ['goal', 0.41, 'start'],
      ['target', 0.17, 'end'],
      ['period', 0.22, 'center'],
      ['weight', 0.11, 'end'],
    ] as const
  ).map(([column, share, align]) => ({
    title: phrase(OFFICIAL, `goals.paper.${column}`),
    share,
    align,
  }))
  const rows = items.map((item) => [
    phrase(OFFICIAL, `goals.level.${item.level}`),
    item.title,
    `${decimal.canonical(item.target.amount)} ${item.target.unit}`.trimEnd(),
    item.start === item.finish
      ? formatDay(OFFICIAL, item.start)
      : `${formatDay(OFFICIAL, item.start)} — ${formatDay(OFFICIAL, item.finish)}`,
    decimal.canonical(item.weight),
  ])
  return { kind: 'table', columns, rows }
}
