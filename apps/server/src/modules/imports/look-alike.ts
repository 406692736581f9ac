/** Words that offices add to and drop from a name as they please. */
const GENERIC_END = /(programme|program|project|portfolio|建设工程|建设项目|工程|项目)$/
/** A bracketed part that tells nothing apart: an abbreviation, not a phase, a lot or a number. */
const REMARK = /[((【[]([^()()【】[\]]*)[))】\]]/g
const TELLS_APART = /[\d一二三四五六七八九十期段批标]/

/** What remains of a project's name without abbreviations in brackets and generic closing words. */
export function coreName(name: string): string {
  const bare = name
    .normalize('NFKC')
    .replace(REMARK, (whole, inside: string) => (TELLS_APART.test(inside) ? whole : ''))
  const plain = bare.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return plain.replace(GENERIC_END, '') || plain
}

/**
 * For names about to become new projects, the known project that may be the same one under another spelling. A core
 * that several known projects share points to none of them.
 */
export function lookAlikes(names: readonly string[], known: readonly string[]): Map<string, string> {
  const byCore = Map.groupBy(known, coreName)
  const found = new Map<string, string>()
  for (const name of names) {
    const [only, ...others] = byCore.get(coreName(name)) ?? []
    if (only !== undefined && others.length === 0) found.set(name, only)
  }
  return found
}
