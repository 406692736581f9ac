import type { ReactNode } from 'react'
import { Button, Loaded, usePhrase } from '@jiheng/ui'
import type { Pages } from './api.ts'

/** A list read page by page: loading, failed, empty or its rows, and a button for more. */
export function Paged<Row>({
  of: { rows, more },
  empty,
  children,
}: {
  of: Pages<Row>
  empty: string
  children: (rows: readonly Row[]) => ReactNode
}) {
  const { t } = usePhrase()
  return (
    <>
      <Loaded of={rows} isEmpty={({ length }) => length === 0} empty={{ title: empty }}>
        {children}
      </Loaded>
      {more.has && (
        <Button kind="quiet" busy={more.busy} onPress={more.load}>
          {t('project.more')}
        </Button>
      )}
    </>
  )
}
