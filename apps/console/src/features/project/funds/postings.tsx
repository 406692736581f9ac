import { formatYuan } from '@jiheng/phrases'
import type { CallOutput } from '@jiheng/api'
import { Loaded, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'

/** From where to where an entry moved money, book by book; each book sums to nothing. */
export function Postings({ movementId }: { movementId: string }) {
  const { t, say } = usePhrase()
  const postings = useCall('listFundPostings', { path: { id: movementId } })
  return (
    <section>
      <h3 className="project-panel-title">{t('contracts.book.postings')}</h3>
      <Loaded of={postings}>
        {({ items }) => (
          <table className="jh-ruled jh-numbers">
            <tbody>
              {fromTo(items).map((each, at) => (
                <tr key={at}>
                  <th scope="row">
                    {say(`funds.place.${each.place}`)}{' '}
                    <span className="jh-soft jh-small">
                      {t(`contracts.book.book.${each.book}`)}
                      {each.source && ` · ${each.year} ${say(`funds.source.${each.source}`)}`}
                      {each.contract && ` · ${each.contract.name}`}
                    </span>
                  </th>
                  <td>
                    {each.amountFen > 0 && '+'}
                    {formatYuan(each.amountFen)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  )
}

type Posting = CallOutput<'listFundPostings'>['items'][number]

/** Book by book, first where the money was and then where it went. */
const fromTo = (postings: readonly Posting[]): Posting[] =>
  postings.toSorted((a, b) => (a.book === b.book ? a.amountFen - b.amountFen : a.book < b.book ? 1 : -1))
