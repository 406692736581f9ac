import { formatWan, wanWord } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'
import type { Cap } from './nest.ts'

/** How much is given to the nodes below, out of how much, and what is left; the server keeps the sum within the cap. */
export function CapSentence({ of, scope }: { of: Cap; scope: 'project' | 'node' }) {
  const { t, locale } = usePhrase()
  const word = wanWord(locale).trim()
  const wan = (fen: number) => `${formatWan(locale, fen)} ${word}`
  const given = wan(of.givenFen)
  if (of.capFen === null || of.leftFen === null) return <>{t(`project.tree.no_cap.${scope}`, { given })}</>
  return <>{t(`project.tree.cap.${scope}`, { given, cap: wan(of.capFen), left: wan(of.leftFen) })}</>
}
