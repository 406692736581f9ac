/** The canonical text of a JSON value: keys sorted by code unit, no spaces (RFC 8785 for the values we keep). Undefined parts are left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).filter(([, part]) => part !== undefined)
    pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
  }
  // In a list undefined is null, as JSON has it.
  return value === undefined ? 'null' : JSON.stringify(value)
}
