import { useCallback } from 'react'
import { isPhraseKey } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'

export const builtinRoles = [
  'administrator',
  'security_administrator',
  'audit_administrator',
  'project_office',
  'finance',
  'department',
  'project_manager',
  'contractor',
  'crew',
  'expert',
  'external_auditor',
  'inspector',
  'resident',
] as const

/** A role's own name, the words of a built-in one, or — where only its code is known — that it is an own role. */
export function useRoleName(): (code: string, name?: string | null) => string {
  const { t, say } = usePhrase()
  return useCallback(
    (code, name) => {
      if (name) return name
      return isPhraseKey(`roles.name.${code}`) ? say(`roles.name.${code}`) : t('organisations.own_role')
    },
    [t, say],
  )
}
