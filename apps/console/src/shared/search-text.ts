/** What stands behind the `?`: texts, and lists of texts where a name is repeated. */
export type Search = Readonly<Record<string, string | readonly string[]>>

/** `?a=1&b=2&b=3` → `{ a: '1', b: ['2', '3'] }`; values stay texts. */
export function parseSearch(text: string): Search {
  const found = new URLSearchParams(text)
  const names = [...new Set(found.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = found.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

/** The opposite of `parseSearch`; what is empty is left out. */
export function writeSearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    return values
      .filter((each) => each !== undefined && each !== null && each !== '')
      .map((each) => [name, String(each)])
  })
  return pairs.length > 0 ? `?${new URLSearchParams(pairs as [string, string][]).toString()}` : ''
}

/** One value of a search that may be repeated. */
export function oneOf(value: Search[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

/** All values of a search entry. */
export function allOf(value: Search[string] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
