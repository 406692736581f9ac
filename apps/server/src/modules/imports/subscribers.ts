import type { Facts } from '../../platform/facts.ts'

/** The work that a received and a confirmed list ask for. One list is one job at a time. */
export function listen(
  facts: Facts,
  work: { check(listId: string): Promise<void>; importAll(listId: string): Promise<void> },
): void {
  const jobKey = ({ listId }: Record<string, unknown>): string => String(listId)
  facts.subscribe({
    fact: 'imports.received',
    task: 'imports.check',
    jobKey,
    handle: ({ listId }) => work.check(String(listId)),
  })
  facts.subscribe({
    fact: 'imports.confirmed',
    task: 'imports.import',
    jobKey,
    handle: ({ listId }) => work.importAll(String(listId)),
  })
}
