import { useMemo } from 'react'
import { Loaded, Page, useNarrow, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { AccountDrawer } from './account-drawer.tsx'
import { AccountList } from './accounts.tsx'
import { directoryOf, type Unit } from './directory.ts'
import { UnitHead } from './unit.tsx'
import { UnitTree } from './unit-tree.tsx'
import './organisations.css'

/** 组织与账户: which units there are, who works in each, and what each person may do where. */
export function OrganisationsPage() {
  const { t } = usePhrase()
  const units = useCall('listOrganisations', { query: { limit: 1000 } })
  return (
    <Page title={t('organisations.title')}>
      <Loaded of={units} isEmpty={({ items }) => items.length === 0} empty={{ title: t('organisations.none_yet') }}>
        {({ items }) => <Directory units={items} />}
      </Loaded>
    </Page>
  )
}

function Directory({ units }: { units: readonly Unit[] }) {
  const { t } = usePhrase()
  const isNarrow = useNarrow()
  const [search, setSearch] = useSearch()
  const directory = useMemo(() => directoryOf(units), [units])
  const unit = directory.byId.get(oneOf(search['unit']) ?? '') ?? directory.root
  const isChosen = search['unit'] !== undefined
  const accountId = oneOf(search['account'])
  if (!unit) return null
  const tree = (
    <UnitTree directory={directory} selected={unit.id} onSelect={(id) => setSearch({ unit: id, account: undefined })} />
  )
  const side = (
    <section className="organisations-unit">
      {isNarrow && (
        <button
          type="button"
          className="jh-plain-button organisations-back"
          onClick={() => setSearch({ unit: undefined })}
        >
          {t('organisations.to_tree')}
        </button>
      )}
      <UnitHead directory={directory} unit={unit} />
      <AccountList unit={unit} />
      {accountId && (
        <AccountDrawer id={accountId} directory={directory} onClose={() => setSearch({ account: undefined })} />
      )}
    </section>
  )
  if (isNarrow) return isChosen ? side : tree
  return (
    <div className="organisations">
      {tree}
      {side}
    </div>
  )
}
