import { useMemo } from 'react'
import { isPhraseKey } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'
import { permissionWord } from '../../shared/audit-words.ts'
import type { Role } from './index.tsx'

/** Roles, areas and permissions in words. */
export function useRoleWords() {
  const { t, say } = usePhrase()
  return useMemo(
    () => ({
      nameOf: ({ code, name }: Pick<Role, 'code' | 'name'>) => name ?? say(`roles.name.${code}`),
      areaName: (area: string) => (isPhraseKey(`roles.area.${area}`) ? say(`roles.area.${area}`) : area),
      permissionName: (permission: string) => permissionWord(permission, say),
      /** What limits a role: kept apart from others, or held for a time only. */
      limitsOf: ({ apartGroup, maxDays }: Pick<Role, 'apartGroup' | 'maxDays'>) =>
        [apartGroup && t('roles.apart'), maxDays !== null && t('roles.max_days', { n: maxDays })].filter(
          (text) => typeof text === 'string',
        ),
    }),
    [t, say],
  )
}
