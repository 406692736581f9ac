import type { CallOutput } from '@jiheng/api'
import { Day, StateMark, usePhrase, type State } from '@jiheng/ui'
import { DoubtMark, Thumbnail } from '../../shared/doubts.tsx'

export type OnWall = CallOutput<'listEvidence'>['items'][number]

const mark: Record<OnWall['reportState'], State> = { claimed: 'grey', accepted: 'green', returned: 'orange' }

/** Pictures side by side, each with the worst that speaks against it and the report it belongs to. */
export function Wall({
  of,
  isOfProject,
  onOpen,
}: {
  of: readonly OnWall[]
  isOfProject: boolean
  onOpen: (id: string) => void
}) {
  const { t } = usePhrase()
  return (
    <ul className="evidence-wall">
      {of.map((each) => (
        <li key={each.id}>
          <button type="button" className="jh-plain-button evidence-tile" onClick={() => onOpen(each.id)}>
            <Thumbnail of={each} />
            <DoubtMark of={each.doubts} />
            <strong className="evidence-line">{isOfProject ? (each.nodeTitle ?? each.name) : each.projectName}</strong>
            <span className="evidence-foot jh-small">
              <Day day={each.asOf} />
              <StateMark state={mark[each.reportState]} word={t(`progress.state.${each.reportState}`)} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
