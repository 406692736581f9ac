import { Button, DataTable, Day, Loaded, Money, Section, StateMark, usePhrase, useToast, type Column } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { stateOfLevel, type BankRow, type Statements } from './view.ts'

/** Rows of bank statements beside our payments: what is the same, what may be, and what is left on both sides. */
export function BankTab() {
  const { t } = usePhrase()
  const found = useCall('getStatements', { query: {} })
  return (
    <Loaded of={found} isEmpty={({ rows }) => rows.length === 0} empty={{ title: t('reconcile.bank_none') }}>
      {(statements) => <Shown of={statements} />}
    </Loaded>
  )
}

/** Unmatched payments shown; the workbook of the book has all. */
const SHOWN = 100

const pairOf = ({ id, payment }: BankRow) => (payment ? [{ rowId: id, movementId: payment.id }] : [])

function Shown({ of }: { of: Statements }) {
  const { t } = usePhrase()
  const toast = useToast()
  const confirm = useCallMutation('confirmMatches', { refresh: ['getStatements'] })
  const undo = useCallMutation('undoMatch', { refresh: ['getStatements'] })
  const sure = of.rows.filter(({ level }) => level === 'sure').flatMap(pairOf)
  const decide = (row: BankRow): void => {
    const done =
      row.level === 'confirmed' ? undo.run({ path: { rowId: row.id } }) : confirm.run({ body: { pairs: pairOf(row) } })
    void done.catch(toast.failed)
  }
  return (
    <>
      <div className="reconcile-bar">
        <span>{t('reconcile.bank_counts', of.counts)}</span>
        {sure.length > 0 && (
          <Button
            kind="primary"
            busy={confirm.busy}
            onPress={() => void confirm.run({ body: { pairs: sure.slice(0, 1_000) } }).catch(toast.failed)}
          >
            {t('reconcile.confirm_sure', { count: sure.length })}
          </Button>
        )}
      </div>
      <div className="reconcile-table">
        <DataTable
          label={t('reconcile.tab.bank')}
          rows={of.rows}
          columns={useColumns(decide)}
          lines={2}
          rowKey={({ id }) => id}
          height="max(280px, calc(100dvh - 480px))"
        />
      </div>
      <Section title={`${t('reconcile.bank_unmatched')} ${of.counts.unmatchedPayments}`}>
        {of.unmatched.length === 0 && <p className="jh-soft">{t('reconcile.bank_all_matched')}</p>}
        <ul className="reconcile-unmatched">
          {of.unmatched.slice(0, SHOWN).map(({ id, project, day, amountFen, payeeName, referenceNo }) => (
            <li key={id}>
              <Day day={day} />
              <Money amountFen={amountFen} />
              <span className="reconcile-payment">
                <a href={`/projects/${project.id}?tab=funds`}>{project.name}</a>
                <span className="jh-soft jh-small">
                  {[payeeName, referenceNo].filter((part) => part !== null).join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function useColumns(decide: (row: BankRow) => void): readonly Column<BankRow>[] {
  const { t } = usePhrase()
  return [
    {
      ...{ id: 'level', label: t('imports.wizard.state'), width: 104, card: 'mark' },
      cell: ({ level }) => <StateMark state={stateOfLevel[level]} word={t(`reconcile.level.${level}`)} />,
    },
    { id: 'day', label: t('reconcile.field.day'), width: 108, cell: ({ day }) => day, sort: ({ day }) => day },
    {
      id: 'amount',
      label: t('reconcile.exported.amount'),
      width: 140,
      align: 'end',
      cell: ({ amountFen }) => <Money amountFen={amountFen} bare />,
    },
    {
      ...{ id: 'payee', label: t('reconcile.payee'), grow: 3, card: 'title' },
      cell: ({ payeeName, referenceNo, note }) => <Two first={payeeName ?? note ?? ''} second={referenceNo ?? ''} />,
    },
    {
      ...{ id: 'payment', label: t('reconcile.ours'), grow: 4, card: 'wide' },
      cell: ({ payment, reasons }) => (
        <Two
          first={payment ? `${payment.project.name} ${payment.day}` : ''}
          second={reasons.map(({ message }) => message).join('，')}
        />
      ),
    },
    {
      ...{ id: 'decide', label: t('reconcile.decide'), width: 112, card: 'actions' },
      cell: (row) =>
        row.payment && (
          <Button kind="quiet" onPress={() => decide(row)}>
            {t(row.level === 'confirmed' ? 'reconcile.undo_match' : 'reconcile.confirm_one')}
          </Button>
        ),
    },
  ]
}

function Two({ first, second }: { first: string; second: string }) {
  return (
    <span className="jh-lines" title={`${first}\n${second}`}>
      <span>{first}</span>
      <span className="jh-soft jh-small">{second}</span>
    </span>
  )
}
