import { useCallback } from 'react'
import { isPhraseKey } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'

/** The roles every installation has, in the order they are read: the three administrators, the offices, the sites, those who look. */
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

const places: readonly string[] = builtinRoles

/** Built-in roles in that order, an office's own after them by name. */
export function inReadingOrder<R extends { code: string; name: string | null }>(roles: readonly R[]): readonly R[] {
  const place = ({ code }: R) => (places.includes(code) ? places.indexOf(code) : places.length)
  return roles.toSorted((a, b) => place(a) - place(b) || (a.name ?? '').localeCompare(b.name ?? '', 'zh-CN'))
}

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
