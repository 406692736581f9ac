import { Day, Drawer, Facts, Time, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { RuleTable } from '../../shared/rule-table.tsx'
import { PackState } from './state.tsx'
import type { Pack } from './view.ts'

/** A pack as it was adopted: its rules in words, whose signature it bears, who adopted it. */
export function PackDrawer({ of, onClose }: { of: Pack; onClose: () => void }) {
  const { t } = usePhrase()
  return (
    <Drawer open onClose={onClose} title={t('scoring.rules.pack_version', { name: of.name, version: of.version })}>
      <PackState of={of} />
      <PackFacts
        of={of}
        more={[
          {
            label: t('scoring.packs.adopted'),
            value: (
              <>
                {of.adoptedBy} <Time instant={of.adoptedAt} />
              </>
            ),
          },
        ]}
      />
      {of.extends && <p className="jh-soft jh-small">{t('scoring.packs.only_different')}</p>}
      <RuleTable of={of.rules} />
    </Drawer>
  )
}

type Told = Pick<Pack, 'region' | 'effectiveFrom' | 'extends' | 'fingerprint' | 'publicKey'>

export function PackFacts({ of, more = [] }: { of: Told; more?: Parameters<typeof Facts>[0]['items'] }) {
  const { t } = usePhrase()
  const extended = useCall('listRulePacks').data?.items.find(({ id }) => id === of.extends)
  const region =
    of.region === null ? t('scoring.packs.everywhere') : t('scoring.packs.region_code', { code: of.region })
  return (
    <Facts
      items={[
        { label: t('scoring.packs.region'), value: region },
        { label: t('scoring.packs.effective'), value: <Day day={of.effectiveFrom} /> },
        ...(of.extends ? [{ label: t('scoring.packs.extends'), value: extended?.name ?? of.extends }] : []),
        ...more,
        {
          label: t('scoring.packs.fingerprint'),
          value: <code className="rules-code">{of.fingerprint}</code>,
          wide: true,
        },
        { label: t('scoring.packs.key'), value: <code className="rules-code">{of.publicKey}</code>, wide: true },
      ]}
    />
  )
}
