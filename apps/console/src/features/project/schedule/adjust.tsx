import { Suspense, useState } from 'react'
import { later, MenuButton, usePhrase } from '@jiheng/ui'
import type { Schedule } from './drawn.ts'

const parts = {
  settings: later(() => import('./settings.tsx').then((module) => module.Settings)),
  days: later(() => import('./day-exceptions.tsx').then((module) => module.DayExceptions)),
  resources: later(() => import('./resources.tsx').then((module) => module.Resources)),
  level: later(() => import('./level.tsx').then((module) => module.Level)),
} as const
type Part = keyof typeof parts

/** What can be changed about the plan as a whole. */
export function Adjust({ of, projectId }: { of: Schedule; projectId: string }) {
  const { t } = usePhrase()
  const [open, setOpen] = useState<Part | null>(null)
  const items = (Object.keys(parts) as Part[]).map((id) => ({
    id,
    label: t(`plan.adjust.${id}`),
    onPress: () => setOpen(id),
  }))
  const Open = open && parts[open]
  return (
    <>
      <MenuButton name={t('plan.adjust.name')} items={items}>
        {t('plan.adjust.open')}
      </MenuButton>
      <Suspense>{Open && <Open of={of} projectId={projectId} onClose={() => setOpen(null)} />}</Suspense>
    </>
  )
}
