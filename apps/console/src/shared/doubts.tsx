import type { CallOutput } from '@jiheng/api'
import { StateMark, usePhrase, type State } from '@jiheng/ui'
import './doubts.css'

export type Evidence = CallOutput<'listProgressReports'>['items'][number]['evidence'][number]
export type DoubtName = NonNullable<Evidence['doubts']>[number]['doubt']

/** What says most against a file comes first; of the rest something is only unknown. */
const grave: readonly DoubtName[] = ['hash_differs', 'reused']
const serious: readonly DoubtName[] = [
  ...(['looks_like', 'picture_of_other_shape', 'taken_elsewhere', 'edited_by_software'] as const),
  ...(['time_before_work', 'time_after_arrival', 'location_impossible'] as const),
]

const stateOfDoubt = (doubt: DoubtName): State =>
  grave.includes(doubt) ? 'red' : serious.includes(doubt) ? 'orange' : 'yellow'

/** The worst that is said of a file, in a word and a shape; that nobody looked is said too. */
export function DoubtMark({ of }: { of: Evidence['doubts'] }) {
  const { t } = usePhrase()
  if (of === null) return <StateMark state="grey" word={t('evidence.unexamined')} />
  const [first] = of.toSorted((a, b) => weightOf(a.doubt) - weightOf(b.doubt))
  if (!first) return <StateMark state="green" word={t('evidence.sound')} />
  const more = of.length > 1 ? ` +${of.length - 1}` : ''
  return <StateMark state={stateOfDoubt(first.doubt)} word={`${t(`evidence.doubt_name.${first.doubt}`)}${more}`} />
}

const order: readonly State[] = ['red', 'orange', 'yellow']
const weightOf = (doubt: DoubtName): number => order.indexOf(stateOfDoubt(doubt))

/** Every doubt in a sentence, with where the other picture is for whoever may see it. */
export function DoubtList({ of }: { of: Evidence['doubts'] }) {
  const { t, say } = usePhrase()
  if (of === null) return <p className="jh-soft">{t('evidence.unexamined')}</p>
  if (of.length === 0) return <StateMark state="green" word={t('evidence.no_doubt')} />
  return (
    <ul className="doubts">
      {of.map(({ doubt, params, other }, at) => (
        <li key={`${doubt} ${at}`}>
          <StateMark state={stateOfDoubt(doubt)} word={say(`evidence.doubt.${doubt}`, params)} />{' '}
          {other ? (
            <a href={`/projects/${other.projectId}?tab=progress`}>
              {t('evidence.elsewhere', { project: other.projectName })}
            </a>
          ) : (
            ['reused', 'looks_like'].includes(doubt) && <span className="jh-soft">{t('evidence.out_of_reach')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The picture in small, or a word where there is none to show. */
export function Thumbnail({ of }: { of: Pick<Evidence, 'id' | 'name' | 'pictureBy'> }) {
  const { t } = usePhrase()
  if (of.pictureBy === null) return <span className="thumbnail thumbnail-none">{t('evidence.no_picture')}</span>
  return <img className="thumbnail" src={`/api/v1/evidence/${of.id}/picture?size=small`} alt={of.name} loading="lazy" />
}
