import { useEffect, useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Button, Facts, Loaded, StateMark, Time, usePhrase, useToast } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import type { WholeEntry } from './entry-drawer.tsx'
import { isIncluded } from './inclusion.ts'

type Proof = CallOutput<'getAuditProof'>

/** The proof that a record was sealed, computed anew in this browser. */
export function EntryProof({ of }: { of: WholeEntry }) {
  const proof = useCall('getAuditProof', { path: { number: of.number } })
  return <Loaded of={proof}>{(found) => <Shown of={of} proof={found} />}</Loaded>
}

function Shown({ of, proof }: { of: WholeEntry; proof: Proof }) {
  const { t } = usePhrase()
  const toast = useToast()
  const copy = async () => {
    await navigator.clipboard.writeText(JSON.stringify({ number: of.number, body: of.body, ...proof }, null, 2))
    toast.done(t('audit.proof.copied'))
  }
  return (
    <>
      <Recomputed of={of} proof={proof} />
      <Facts
        items={[
          { label: t('audit.proof.checkpoint'), value: proof.checkpoint.number },
          { label: t('audit.proof.sealed_at'), value: <Time instant={proof.checkpoint.at} /> },
          { label: t('audit.proof.path'), value: t('audit.proof.path_length', { n: proof.path.length }) },
          {
            label: t('audit.verification.position'),
            value: t('audit.proof.place', { index: proof.index + 1, size: proof.size }),
          },
          { label: t('audit.proof.leaf'), value: <code className="audit-hash">{proof.leaf}</code>, wide: true },
          { label: t('audit.proof.root'), value: <code className="audit-hash">{proof.root}</code>, wide: true },
          { label: t('audit.proof.body'), value: <code className="audit-hash">{of.body}</code>, wide: true },
        ]}
      />
      <Button onPress={() => copy().catch(() => toast.failed(t('audit.proof.copy_failed')))}>
        {t('audit.proof.copy')}
      </Button>
    </>
  )
}

/** Whether the record's own text leads to the checkpoint's root. Browsers compute hashes only on encrypted connections. */
function Recomputed({ of, proof }: { of: WholeEntry; proof: Proof }) {
  const { t } = usePhrase()
  const [isRight, setRight] = useState<boolean | null>(null)
  const can = globalThis.crypto.subtle !== undefined
  useEffect(() => {
    if (can) void isIncluded(of, proof).then(setRight)
  }, [can, of, proof])
  if (!can) return <StateMark state="grey" word={t('audit.proof.cannot')} />
  if (isRight === null) return <StateMark state="grey" word={t('audit.proof.checking')} />
  return isRight ? (
    <StateMark state="green" word={t('audit.proof.right')} />
  ) : (
    <StateMark state="red" word={t('audit.proof.wrong')} />
  )
}
