import { useMemo } from 'react'
import { DataTable, EmptyState, Facts, Loaded, Page, Section, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { IncentiveAlertList } from '../../shared/incentives/alert-list.tsx'
import { usePeriod } from '../../shared/incentives/period.ts'
import { NewScheme, ReviseScheme } from './scheme-form.tsx'
import { SimulateForm } from './simulate-form.tsx'
import type { ListedList, Scheme } from './view.ts'
import { ListState, useRule } from './words.tsx'

/** 激励建议: every scheme in reach, by which rule, and where its lists stand. */
export function IncentivesPage() {
  const { t } = usePhrase()
  const schemes = useCall('listIncentiveSchemes')
  const mayCreate = schemes.data?.allowed.includes('create')
  return (
    <Page
      title={t('incentives.title')}
      note={t('incentives.intro')}
      actions={
        mayCreate && (
          <Opens kind={schemes.data?.items.length === 0 ? 'primary' : 'plain'} label={t('incentives.create')}>
            {(close) => <NewScheme onClose={close} />}
          </Opens>
        )
      }
    >
      <IncentiveAlertList />
      <Loaded of={schemes}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('incentives.none')}
              text={t(mayCreate ? 'incentives.none_text' : 'incentives.none_reader')}
            />
          ) : (
            items.map((scheme) => <SchemeSection key={scheme.id} of={scheme} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function SchemeSection({ of }: { of: Scheme }) {
  const { t } = usePhrase()
  const ruleOf = useRule()
  const columns = useListColumns()
  return (
    <Section
      title={of.name}
      note={ruleOf(of.kind, of.parameters)}
      actions={
        <>
          {of.allowed.includes('revise') && (
            <Opens kind="quiet" label={t('incentives.revise')}>
              {(close) => <ReviseScheme of={of} onClose={close} />}
            </Opens>
          )}
          {of.allowed.includes('simulate') && (
            <Opens label={t('incentives.simulate')}>{(close) => <SimulateForm of={of} onClose={close} />}</Opens>
          )}
        </>
      }
    >
      <Facts
        items={[
          { label: t('incentives.kind'), value: t(`incentives.kind_name.${of.kind}`) },
          { label: t('incentives.unit'), value: of.unit.name },
          { label: t('incentives.template'), value: of.template.name },
          { label: t('incentives.basis'), value: t('incentives.basis_evaluated') },
        ]}
      />
      {of.lists.length === 0 ? (
        <p className="jh-soft">{t('incentives.no_lists')}</p>
      ) : (
        <DataTable
          rows={of.lists}
          label={`${of.name} ${t('incentives.lists')}`}
          columns={columns}
          lines={2}
          rowKey={(row) => row.id}
          rowHref={(row) => `/incentives/${row.id}`}
        />
      )}
    </Section>
  )
}

function useListColumns(): readonly Column<ListedList>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      { id: 'period', label: t('incentives.period'), grow: 2, card: 'title', cell: (row) => <Period of={row} /> },
      { id: 'state', label: t('incentives.state'), width: 170, card: 'mark', cell: (row) => <ListState of={row} /> },
      {
        id: 'listed',
        label: t('incentives.listed'),
        grow: 2,
        cell: (row) =>
          row.problem ? (
            <StateMark state="grey" word={t('incentives.not_ranked')} />
          ) : (
            t('incentives.listed_of', { n: row.listed, counted: row.counted })
          ),
      },
      {
        id: 'appeals',
        label: t('incentives.appeals'),
        grow: 3,
        cell: (row) => (
          <span className="jh-lines">
            {row.waiting > 0 && <StateMark state="orange" word={t('incentives.waiting', { n: row.waiting })} />}
            {row.appealUntil && row.state === 'published' && (
              <span className="jh-soft">{t('incentives.appeal_until', { day: row.appealUntil })}</span>
            )}
            {row.waiting === 0 && row.state !== 'published' && t('ui.dash')}
          </span>
        ),
      },
    ],
    [t],
  )
}

/** The period a list is of, and which version of it where there are several. */
function Period({ of: { period, version } }: { of: ListedList }) {
  const { t } = usePhrase()
  const say = usePeriod()
  return version === 1 ? say(period) : `${say(period)} ${t('incentives.version_of', { n: version })}`
}
