/** What was filled in: empty fields are not told. */
export function filled<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], null | ''> } {
  const pairs = Object.entries(value).filter(([, each]) => each !== null && each !== '')
  return Object.fromEntries(pairs) as { [K in keyof T]?: Exclude<T[K], null | ''> }
}
