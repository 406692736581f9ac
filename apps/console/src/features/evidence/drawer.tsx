import { formatBytes } from '@jiheng/phrases'
import { Button, Drawer, Facts, Section, Time, usePhrase } from '@jiheng/ui'
import { DoubtList, Thumbnail } from '../../shared/doubts.tsx'
import { Checks } from './checks.tsx'
import type { OnWall } from './wall.tsx'

/** One file: the picture, everything that speaks against it, what it tells of itself, and the proof that it is what came. */
export function EvidenceDrawer({ of, onClose }: { of: OnWall; onClose: () => void }) {
  const { t } = usePhrase()
  return (
    <Drawer
      open
      onClose={onClose}
      title={of.name}
      footer={<Button href={`/api/v1/evidence/${of.id}/file`}>{t('evidence.open_original')}</Button>}
    >
      {of.pictureBy ? (
        <a href={`/api/v1/evidence/${of.id}/picture?size=large`} target="_blank" rel="noreferrer">
          <img className="evidence-picture" src={`/api/v1/evidence/${of.id}/picture?size=large`} alt={of.name} />
        </a>
      ) : (
        <Thumbnail of={of} />
      )}
      {of.pictureBy === 'device' && <p className="jh-soft jh-small">{t('evidence.picture_by_device')}</p>}
      <Section title={t('evidence.checks')}>
        <DoubtList of={of.doubts} />
      </Section>
      <Section title={t('evidence.facts')}>
        <PictureFacts of={of} />
      </Section>
      <Section title={t('evidence.receipt_check')}>
        <Checks of={of} />
      </Section>
    </Drawer>
  )
}

function PictureFacts({ of }: { of: OnWall }) {
  const { t } = usePhrase()
  const found = of.findings
  const place = found?.place
  return (
    <Facts
      items={[
        { label: t('projects.one'), value: <a href={`/projects/${of.projectId}?tab=progress`}>{of.projectName}</a> },
        { label: t('projects.node.one'), value: of.nodeTitle ?? t('project.progress.whole') },
        { label: t('evidence.uploader'), value: of.uploaderName },
        { label: t('evidence.received_at'), value: <Time instant={of.receivedAt} /> },
        { label: t('evidence.taken_at'), value: found?.takenAt ? <Time instant={found.takenAt} /> : null },
        {
          label: t('evidence.place'),
          value: place ? `${place.longitude.toFixed(5)}, ${place.latitude.toFixed(5)}` : null,
        },
        {
          label: t('evidence.distance'),
          value:
            found?.distanceMetres == null
              ? null
              : [
                  t('evidence.metres', { metres: found.distanceMetres }),
                  ...(place?.accuracyMetres == null
                    ? []
                    : [t('evidence.accuracy', { metres: Math.round(place.accuracyMetres) })]),
                ].join(' · '),
        },
        { label: t('evidence.software'), value: found?.software ?? null },
        {
          label: t('evidence.pixels'),
          value: found?.width ? `${found.width} × ${found.height} · ${formatBytes(of.size)}` : formatBytes(of.size),
        },
      ]}
    />
  )
}
