import { useEffect, useRef, useState, type RefObject } from 'react'
import type { CallInput } from '@jiheng/api'
import { ConfirmButton, Field, FormProblem, StateMark, TextArea, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { SheetRows } from './sheet-rows.tsx'
import { refreshed, sumOf, type Lines, type Task } from './view.ts'

const PAUSE_MS = 800
/** Nothing is handed in while anything is left. */
type Whole = CallInput<'submitSheet'>['body']['lines']

/** The score sheet: points and what they rest on, item by item, saved while it is filled in. */
export function Sheet({ of }: { of: Task }) {
  const { t } = usePhrase()
  const toast = useToast()
  const handedIn = of.sheets.at(-1)
  const isRevised = of.allowed.includes('revise')
  const [lines, setLines] = useState<Lines>(of.draft?.lines ?? handedIn?.lines ?? {})
  const [remark, setRemark] = useState(of.draft?.remark ?? handedIn?.remark ?? '')
  const [why, setWhy] = useState('')
  const sheet = useRef<HTMLElement>(null)
  useEnterToNext(sheet)
  const saved = useSaving(of, { lines, remark })
  const submit = useCallMutation('submitSheet', { refresh: refreshed })
  const { total, ...open } = sumOf(of.items, lines)
  const isWhole = open.left + open.unfounded + open.over === 0
  const send = async () => {
    const body = {
      lines: lines as Whole,
      remark,
      ...(isRevised && { why: why.trim() }),
    }
    await submit.run({ path: { id: of.id }, body })
    toast.done(t(isRevised ? 'rounds.sheet_revised' : 'rounds.sheet_submitted'))
  }
  return (
    <section className="rounds-sheet" ref={sheet}>
      <header className="jh-section-head">
        <h2>{t('rounds.sheet')}</h2>
        <p className="jh-soft jh-small">{t('rounds.sheet_keys')}</p>
      </header>
      <FormProblem of={submit.problem} />
      <SheetRows items={of.items} lines={lines} onChange={setLines} problem={submit.problem} />
      <Field label={t('rounds.sheet_remark')} hint={t('rounds.sheet_remark_hint')} optional>
        <TextArea value={remark} onChange={setRemark} max={2000} />
      </Field>
      {isRevised && (
        <Field label={t('rounds.sheet_revise_why')} usedBy={t('rounds.used_by.audit')}>
          <TextArea value={why} onChange={setWhy} max={1000} />
        </Field>
      )}
      <footer className="rounds-sheet-foot">
        <span>
          {t('rounds.sheet_total')} <strong className="jh-figures">{total}</strong>
          {(['left', 'unfounded', 'over'] as const).map(
            (what) =>
              open[what] > 0 && (
                <span key={what} className="jh-soft">
                  {' '}
                  {t(`rounds.sheet_${what}`, { n: open[what] })}
                </span>
              ),
          )}
        </span>
        <span className="jh-soft jh-small" aria-live="polite">
          {saved.state === 'failed' ? (
            <StateMark state="orange" word={t('rounds.sheet_save_failed')} />
          ) : saved.state === 'saving' ? (
            t('rounds.sheet_saving')
          ) : (
            saved.at && t('rounds.sheet_saved', { at: saved.at })
          )}
        </span>
        <ConfirmButton
          kind="primary"
          sentence={t('rounds.sheet_submit_sentence')}
          sure={t(isRevised ? 'rounds.sheet_revise' : 'rounds.sheet_submit')}
          disabled={!isWhole || (isRevised && why.trim() === '')}
          onConfirm={send}
        >
          {t(isRevised ? 'rounds.sheet_revise' : 'rounds.sheet_submit')}
        </ConfirmButton>
      </footer>
    </section>
  )
}

/** Keeps what is typed with the server a moment after the last key. */
function useSaving(of: Task, { lines, remark }: { lines: Lines; remark: string }) {
  const { run } = useCallMutation('saveSheetDraft')
  const [at, setAt] = useState(of.draft?.savedAt ?? null)
  const [state, setState] = useState<'still' | 'saving' | 'failed'>('still')
  const first = useRef({ lines, remark })
  useEffect(() => {
    if (first.current.lines === lines && first.current.remark === remark) return
    const timer = setTimeout(() => {
      setState('saving')
      run({ path: { id: of.id }, body: { lines, remark } }).then(
        (kept) => {
          setAt(kept.savedAt)
          setState('still')
        },
        () => setState('failed'),
      )
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [lines, remark, of.id, run])
  return { at, state }
}

/** Enter in a field of points goes to the next one. */
function useEnterToNext(within: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const sheet = within.current
    const next = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      const fields = [...(sheet?.querySelectorAll<HTMLInputElement>('.rounds-points input') ?? [])]
      const at = fields.findIndex((field) => field === event.target)
      if (at < 0) return
      event.preventDefault()
      fields[at + 1]?.focus()
    }
    sheet?.addEventListener('keydown', next)
    return () => sheet?.removeEventListener('keydown', next)
  }, [within])
}
