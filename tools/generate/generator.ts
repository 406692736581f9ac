/** Makes committed files from their source. `produce` returns the text of each by its path from the repository's root. */
export type Generator = {
  name: string
  produce(): Promise<Map<string, string>>
}
