import type { CallOutput } from '@jiheng/api'
import {
  Button,
  DataTable,
  Day,
  Facts,
  Loaded,
  Num,
  Page,
  Section,
  Time,
  usePhrase,
  useToast,
  type Column,
} from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { download } from '../../shared/download.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { useParam } from '../../shared/url.ts'
import { Difference } from './difference.tsx'
import { SignedMark } from './letters.tsx'
import { SignLetter } from './sign.tsx'
import './goals.css'

export type Letter = CallOutput<'getLetter'>
type Item = Letter['items'][number]

/** One 岗位责任书: what its person answers for, whether it is signed, and what it changes. */
export function LetterPage() {
  const { t } = usePhrase()
  const letter = useCall('getLetter', { path: { id: useParam('id') } })
  return (
    <Loaded of={letter}>
      {(found) => (
        <Whole
          letter={found}
          title={t('goals.letter.person_title', { name: found.person.name, year: String(found.year) })}
        />
      )}
    </Loaded>
  )
}

function Whole({ letter, title }: { letter: Letter; title: string }) {
  const { t } = usePhrase()
  const toast = useToast()
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('app.nav.goals'), href: '/goals' },
        { label: t('goals.letter.list'), href: '/goals?tab=letters' },
      ]}
      mark={<SignedMark of={letter} />}
      note={`${letter.person.organisation} · ${t('goals.letter.number', { n: letter.number })}`}
      actions={
        <>
          {(['pdf', 'word'] as const).map((format) => (
            <Button
              key={format}
              onPress={() =>
                void download(`/api/v1/responsibility-letters/${letter.id}/file?format=${format}`).catch(
                  (thrown: unknown) => toast.failed(thrown),
                )
              }
            >
              {t(`goals.letter.${format}`)}
            </Button>
          ))}
          {letter.allowed.includes('sign') && (
            <Opens kind="primary" label={t('goals.letter.sign')}>
              {(close) => <SignLetter letter={letter} onClose={close} />}
            </Opens>
          )}
        </>
      }
    >
      {letter.difference && <Difference of={letter.difference} />}
      <Section title={t('goals.letter.items')}>
        <Items of={letter.items} />
      </Section>
      <Proof of={letter} />
      {letter.earlier.length > 0 && (
        <Section title={t('goals.letter.earlier')}>
          <ul className="goals-earlier">
            {letter.earlier.map(({ id, number, madeAt, signedAt }) => (
              <li key={id}>
                <a href={`/letters/${id}`}>{t('goals.letter.number', { n: number })}</a> <Time instant={madeAt} />{' '}
                <SignedMark of={{ signedAt, goals: 1, isNewest: false }} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function Items({ of }: { of: readonly Item[] }) {
  const { t } = usePhrase()
  const columns: readonly Column<Item>[] = [
    { id: 'goal', label: t('goals.column.goal'), grow: 4, card: 'title', cell: (item) => item.title },
    {
      id: 'level',
      label: t('goals.column.level'),
      width: 80,
      card: 'mark',
      cell: (item) => t(`goals.level.${item.level}`),
    },
    {
      id: 'target',
      label: t('goals.column.target'),
      width: 120,
      align: 'end',
      cell: (item) => <Num value={item.target.amount} unit={item.target.unit} />,
    },
    { id: 'start', label: t('goals.starts_on'), width: 120, cell: (item) => <Day day={item.start} /> },
    { id: 'finish', label: t('goals.ends_on'), width: 120, cell: (item) => <Day day={item.finish} /> },
    {
      id: 'weight',
      label: t('goals.column.weight'),
      width: 80,
      align: 'end',
      cell: (item) => <Num value={item.weight} />,
    },
  ]
  return (
    <DataTable
      label={t('goals.letter.items')}
      rows={of}
      columns={columns}
      rowKey={(item) => item.goalId}
      empty={{ title: t('goals.letter.no_items') }}
      height="max(240px, calc(100dvh - 460px))"
    />
  )
}

/** What the signature stands for, so that anyone can compute it again. */
function Proof({ of }: { of: Letter }) {
  const { t } = usePhrase()
  const hash = (text: string) => <code className="goals-hash">{text}</code>
  const { signature } = of
  return (
    <Section title={t('goals.letter.state')} note={t('goals.letter.print_hint')}>
      <Facts
        items={[
          { label: t('goals.letter.made_at'), value: <Time instant={of.madeAt} /> },
          { label: t('goals.letter.signed_at'), value: <Time instant={of.signedAt} /> },
          { label: t('goals.letter.content_hash'), value: hash(of.contentHash), wide: true },
          ...(signature
            ? [
                { label: t('goals.letter.file_hash'), value: hash(signature.fileHash), wide: true },
                { label: t('goals.letter.receipt'), value: hash(signature.receipt), wide: true },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
