/** Something to say: a phrase key and its parameters, which may themselves have to be said. */
export type Words = { key: string; params: Readonly<Record<string, string | number | Words>> }

/** How a phrase key is said in one language. */
export type Say = (key: string, params: Record<string, string | number>) => string

export function words(key: string, params: Words['params'] = {}): Words {
  return { key: `formula.${key}`, params }
}

/** The words in one language; what is inside is said first. */
export function said({ key, params }: Words, say: Say): string {
  const entries = Object.entries(params).map(
    ([name, value]) => [name, typeof value === 'object' ? said(value, say) : value] as const,
  )
  return say(key, Object.fromEntries(entries))
}
