import { Drawer, Facts, Loaded, Section, StateMark, Time, Timeline, usePhrase } from '@jiheng/ui'
import { Findings } from '../../shared/findings/findings.tsx'
import { useCall } from '../../shared/api.ts'
import { changesOf } from './changes.ts'
import { useDefinitionText } from './definition-text.ts'
import { RevisionActions } from './revision-actions.tsx'
import { RevisionMark } from './revisions.tsx'
import type { Revision } from './view.ts'

/** One revision: what it changes, what the linter says, what experts say, and what the reader may do. */
export function RevisionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const revision = useCall('getIndicatorRevision', { path: { id } })
  return (
    <Drawer
      open
      onClose={onClose}
      title={revision.data ? t('library.revision_of', { code: revision.data.code }) : t('library.revision')}
    >
      <Loaded of={revision}>{(found) => <Parts of={found} />}</Loaded>
    </Drawer>
  )
}

function Parts({ of }: { of: Revision }) {
  const { t } = usePhrase()
  return (
    <div className="indicators-parts">
      <div>
        <p className="indicators-name">{of.definition.name}</p>
        <p className="indicators-marks">
          <RevisionMark of={of} />
          <span>
            {of.proposedBy} <Time instant={of.proposedAt} />
          </span>
        </p>
        <p className="indicators-text">
          <span className="jh-soft">{t('library.why_colon')}</span>
          {of.why}
        </p>
      </div>
      <RevisionActions of={of} />
      <Decision of={of} />
      <Section title={t(of.baseVersion === null ? 'library.new_indicator' : 'library.changes')}>
        <Changes of={of} />
      </Section>
      <Section title={t('goal_check.findings')}>
        {of.findings.length === 0 ? (
          <StateMark state="green" word={t('goal_check.sound')} />
        ) : (
          <Findings of={of.findings} />
        )}
      </Section>
      <Section title={t('library.reviews')} note={t('library.reviews_note')}>
        <Reviews of={of} />
      </Section>
    </div>
  )
}

function Decision({ of }: { of: Revision }) {
  const { t } = usePhrase()
  if (of.decidedBy === null || of.decidedAt === null) return null
  return (
    <Facts
      items={[
        { label: t('library.decided_by'), value: of.decidedBy },
        { label: t('library.decided_at'), value: <Time instant={of.decidedAt} /> },
        ...(of.adoptedVersion === null
          ? []
          : [{ label: t('library.version'), value: t('library.version_n', { n: of.adoptedVersion }) }]),
        ...(of.effectiveFrom === null ? [] : [{ label: t('library.effective_from'), value: of.effectiveFrom }]),
        { label: t('library.decided_why'), value: of.decidedWhy, wide: true },
      ]}
    />
  )
}

/** What is said otherwise than in the version the revision starts from. */
function Changes({ of }: { of: Revision }) {
  const { t } = usePhrase()
  const textOf = useDefinitionText()
  const history = useCall('getIndicator', { path: { code: of.code } })
  if (of.baseVersion !== null && history.isPending) return null
  const base = history.data?.versions.find(({ version }) => version === of.baseVersion) ?? null
  const changes = changesOf(base, of.definition)
  if (changes.length === 0) return <p className="jh-soft">{t('library.no_changes')}</p>
  return (
    <dl className="indicators-changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`library.field.${field}`)}</dt>
          {base && (
            <dd className="indicators-before">
              <span className="jh-hidden">{t('library.before')}</span>
              {textOf(field, before ?? null)}
            </dd>
          )}
          <dd>
            {base && (
              <>
                <span aria-hidden="true"> → </span>
                <span className="jh-hidden">{t('library.after')}</span>
              </>
            )}
            {textOf(field, after)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Reviews({ of }: { of: Revision }) {
  const { t } = usePhrase()
  if (of.reviews.length === 0) return <p className="jh-soft">{t('library.no_reviews')}</p>
  return (
    <Timeline
      label={t('library.reviews')}
      items={of.reviews.map((review) => ({
        id: review.reviewedAt,
        at: review.reviewedAt,
        who: review.reviewer,
        state: review.verdict === 'agree' ? 'green' : 'orange',
        text: (
          <>
            {t(`indicators.verdict.${review.verdict}`)}
            {review.isOwn && <span className="jh-mine">{t('library.own')}</span>}
          </>
        ),
        detail: review.opinion,
      }))}
    />
  )
}
