import { useState } from 'react'
import { MenuButton, usePhrase } from '@jiheng/ui'
import { DayExceptions } from './day-exceptions.tsx'
import type { Schedule } from './drawn.ts'
import { Level } from './level.tsx'
import { Resources } from './resources.tsx'
import { Settings } from './settings.tsx'

const parts = { settings: Settings, days: DayExceptions, resources: Resources, level: Level } as const
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
      {Open && <Open of={of} projectId={projectId} onClose={() => setOpen(null)} />}
    </>
  )
}
