/** The candidates nearest to a mistyped word, best first, at most `count`: few edits, or one within the other. Characters count alike, Chinese or Latin. */
export function nearest(word: string, candidates: Iterable<string>, count = 3): string[] {
  const wanted = [...word.toLowerCase()].slice(0, LONGEST)
  const found: { text: string; distance: number }[] = []
  for (const text of candidates) {
    const each = [...text.toLowerCase()].slice(0, LONGEST)
    const longer = Math.max(wanted.length, each.length)
    const most = Math.max(1, Math.floor(longer * 0.4))
    const isWithin = Math.min(wanted.length, each.length) >= 2 && (text.includes(word) || word.includes(text))
    const least = Math.abs(wanted.length - each.length)
    if (!isWithin && least > most) continue
    const distance = isWithin ? Math.min(least, most) * 0.9 : editDistance(wanted, each)
    if (distance <= most && distance < longer) found.push({ text, distance })
  }
  return found
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ text }) => text)
}

const LONGEST = 60

/** Edits between two words; two neighbours exchanged are one edit. */
export function editDistance(from: readonly string[], to: readonly string[]): number {
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, n) => n)
  for (let row = 1; row <= from.length; row++) {
    const line = [row]
    for (let column = 1; column <= to.length; column++) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1
      let least = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + cost)
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1] && row > 1 && column > 1)
        least = Math.min(least, (before[column - 2] ?? 0) + 1)
      line.push(least)
    }
    before = above
    above = line
  }
  return above[to.length] ?? 0
}
