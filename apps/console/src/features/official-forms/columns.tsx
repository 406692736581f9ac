import { useMemo } from 'react'
import { StateMark, Time, usePhrase, type Column } from '@jiheng/ui'
import { statusState, type ListedForm } from './view.ts'

export function useColumns(): readonly Column<ListedForm>[] {
  const { t } = usePhrase()
  return useMemo<Column<ListedForm>[]>(
    () => [
      {
        id: 'status',
        label: t('form_page.status'),
        width: 104,
        card: 'mark',
        cell: (row) => <StateMark state={statusState[row.status]} word={t(`forms.status.${row.status}`)} />,
      },
      {
        id: 'project',
        label: t('form_page.project'),
        grow: 5,
        card: 'title',
        cell: (row) => (
          <span className="jh-lines">
            <span title={row.project.name}>{row.project.name}</span>
            <span className="jh-soft jh-small">{[row.project.code, row.project.unit].filter(Boolean).join(' · ')}</span>
          </span>
        ),
      },
      {
        id: 'move',
        label: t('form_page.move'),
        width: 176,
        cell: (row) => (
          <span>
            {t(`forms.move.${row.move}`)}
            {isYours(row) && <span className="jh-mine">{t('form_page.your_move')}</span>}
          </span>
        ),
      },
      {
        id: 'submitted',
        label: t('form_page.submitted'),
        width: 176,
        cell: (row) =>
          row.submittedAt ? (
            <span className="jh-lines">
              <span>{row.submittedBy}</span>
              <span className="jh-soft jh-small">
                <Time instant={row.submittedAt} />
              </span>
            </span>
          ) : (
            t('ui.dash')
          ),
      },
      {
        id: 'updated',
        label: t('form_page.updated'),
        width: 168,
        cell: (row) => (row.updatedAt ? <Time instant={row.updatedAt} /> : t('ui.dash')),
      },
    ],
    [t],
  )
}

/** Only what was begun, or waits for a review, is told as the reader's own move: else every untouched form would be. */
const isYours = ({ status, allowed }: ListedForm): boolean => status !== 'none' && allowed.length > 0
