import type { CallInput } from '@jiheng/api'

export type GrantDraft = {
  role: string | null
  at: string | null
  organisationId: string | null
  project: string
  until: string | null
  why: string
}

/** What the server takes: exactly one place, and a day that counts to its end in Shanghai. */
export function grantBody({
  role,
  at,
  organisationId,
  project,
  until,
  why,
}: GrantDraft): CallInput<'giveRole'>['body'] {
  return {
    role: role ?? '',
    ...(at === 'unit' ? { organisationId: organisationId ?? '' } : { projectId: projectIdIn(project) ?? '' }),
    ...(until && { validUntil: new Date(`${until}T23:59:59+08:00`).toISOString() }),
    why: why.trim(),
  }
}

/** The project's id in the address of one of its pages, or the id itself. */
export function projectIdIn(text: string): string | undefined {
  return /(?:^|\/projects\/)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:$|[/?#])/.exec(
    text.trim(),
  )?.[1]
}
