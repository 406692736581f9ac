import type { CallInput } from '@jiheng/api'

export type GrantDraft = {
  role: string | null
  at: string | null
  organisationId: string | null
  project: { id: string | null; name: string } | null
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
    ...(at === 'unit' ? { organisationId: organisationId ?? '' } : { projectId: project?.id ?? '' }),
    ...(until && { validUntil: new Date(`${until}T23:59:59+08:00`).toISOString() }),
    why: why.trim(),
  }
}
