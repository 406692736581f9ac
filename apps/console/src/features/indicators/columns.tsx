import { useMemo } from 'react'
import { StateMark, usePhrase, type Column } from '@jiheng/ui'
import { markState, targetText, type Indicator } from './view.ts'

/** The columns of the library, in the order its paper tables have them. */
export function useColumns(): readonly Column<Indicator>[] {
  const { t } = usePhrase()
  return useMemo<Column<Indicator>[]>(
    () => [
      {
        id: 'code',
        label: t('library.code'),
        width: 112,
        cell: (row) => <span className="jh-figures">{row.code}</span>,
      },
      {
        id: 'name',
        label: t('library.name'),
        grow: 5,
        card: 'title',
        cell: (row) => (
          <span className="jh-two-lines" title={row.name}>
            {row.name}
          </span>
        ),
      },
      {
        id: 'level',
        label: t('library.level'),
        grow: 3,
        cell: (row) => (
          <span className="jh-lines">
            <span>{t(`indicators.level.${row.level1}`)}</span>
            {row.level2 !== t(`indicators.level.${row.level1}`) && (
              <span className="jh-soft jh-small">{row.level2}</span>
            )}
          </span>
        ),
      },
      {
        id: 'target',
        label: t('library.target'),
        grow: 4,
        card: 'wide',
        cell: (row) => (
          <span className="jh-two-lines" title={targetText(row)}>
            {targetText(row)}
          </span>
        ),
      },
      { id: 'unit', label: t('library.unit'), width: 76, card: 'omit', cell: (row) => row.unit ?? t('ui.dash') },
      {
        id: 'weight',
        label: t('library.weight'),
        width: 104,
        align: 'end',
        cell: (row) => (
          <span className="jh-lines jh-figures">
            <span>{row.weight}</span>
            <span className="jh-soft jh-small">
              {t('library.limits', { least: row.weightMin, most: row.weightMax })}
            </span>
          </span>
        ),
      },
      {
        id: 'source',
        label: t('library.source'),
        width: 108,
        cell: (row) => t(`indicators.source.${row.source}`),
      },
      {
        id: 'evidence',
        label: t('library.evidence'),
        grow: 4,
        card: 'wide',
        cell: (row) => (
          <span className="jh-two-lines" title={row.evidence}>
            {row.evidence}
          </span>
        ),
      },
      {
        id: 'mark',
        label: t('library.mark'),
        width: 96,
        card: 'mark',
        cell: (row) => <StateMark state={markState[row.mark]} word={t(`explanation.mark_short.${row.mark}`)} />,
      },
      { id: 'from', label: t('library.effective_from'), width: 116, hidden: true, cell: (row) => row.effectiveFrom },
      { id: 'version', label: t('library.version'), width: 72, align: 'end', hidden: true, cell: (row) => row.version },
    ],
    [t],
  )
}
