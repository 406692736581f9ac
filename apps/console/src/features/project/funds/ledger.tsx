import type { CallOutput } from '@jiheng/api'
import { depositPlaces, moneyPlaces, obligationPlaces } from '@jiheng/kernel/ledger'
import { Loaded, Money, Section, StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { useSession } from '../../../shared/session.tsx'

type Ledger = CallOutput<'getLedger'>
type Place = Ledger['places'][number]

/** The books with their places in the order money takes. */
const books = { money: moneyPlaces, obligations: obligationPlaces, deposits: depositPlaces } as const
type BookName = keyof typeof books

/** Where every fen is as of a day: the three books place by place, and whether each sums to nothing. */
export function LedgerBooks({ projectId, asOf }: { projectId: string; asOf: string | undefined }) {
  const { t } = usePhrase()
  const { may } = useSession()
  if (!may('contracts:read')) return null
  return (
    <Section title={t('contracts.book.title')} note={t('contracts.book.note')}>
      <Books projectId={projectId} asOf={asOf} />
    </Section>
  )
}

function Books({ projectId, asOf }: { projectId: string; asOf: string | undefined }) {
  const { t } = usePhrase()
  const ledger = useCall('getLedger', { path: { id: projectId }, ...(asOf ? { query: { asOf } } : {}) })
  return (
    <Loaded of={ledger} isEmpty={({ places }) => places.length === 0} empty={{ title: t('contracts.book.none') }}>
      {(found) => (
        <>
          <p>
            <StateMark
              state={found.isBalanced ? 'green' : 'red'}
              word={t(found.isBalanced ? 'contracts.book.balanced' : 'contracts.book.unbalanced')}
            />
          </p>
          <div className="funds-books">
            {(Object.keys(books) as BookName[]).map((book) => (
              <Book key={book} book={book} places={found.places.filter((each) => each.book === book)} />
            ))}
          </div>
        </>
      )}
    </Loaded>
  )
}

function Book({ book, places }: { book: BookName; places: readonly Place[] }) {
  const { t } = usePhrase()
  if (places.length === 0) return null
  const sums = books[book].flatMap((place) => {
    const found = places.filter((each) => each.place === place)
    const amountFen = found.reduce((sum, each) => sum + each.amountFen, 0)
    return amountFen === 0 ? [] : [{ place, amountFen, postings: found.reduce((sum, each) => sum + each.postings, 0) }]
  })
  return (
    <table className="jh-ruled jh-numbers">
      <caption className="funds-caption">{t(`contracts.book.book.${book}`)}</caption>
      <tbody>
        {sums.map(({ place, amountFen, postings }) => (
          <tr key={place}>
            <th scope="row">{t(`funds.place.${place}`)}</th>
            <td title={t('contracts.book.opens', { n: postings })}>
              <Money amountFen={amountFen} bare />
            </td>
          </tr>
        ))}
        <tr className="project-total">
          <th scope="row">{t('project.total')}</th>
          <td>
            <Money amountFen={places.reduce((sum, { amountFen }) => sum + amountFen, 0)} bare />
          </td>
        </tr>
      </tbody>
    </table>
  )
}
