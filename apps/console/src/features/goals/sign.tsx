import { Field, PasswordInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import type { Letter } from './letter.tsx'

/** Signing says what is signed and asks for the password once more. */
export function SignLetter({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({ password: '' })
  const { run } = useCallMutation('signLetter', { refresh: ['getLetter', 'listLetters'] })
  return (
    <FormDrawer
      title={t('goals.letter.sign_title')}
      sure={t('goals.letter.sign_do')}
      form={form}
      required={['password']}
      send={() =>
        run({ path: { id: letter.id }, body: { password: form.value.password, contentHash: letter.contentHash } })
      }
      said={t('goals.letter.signed_now')}
      onClose={onClose}
    >
      <p className="goals-sentence">
        {t('goals.letter.sign_sentence', { year: String(letter.year), number: letter.number, count: letter.goals })}
      </p>
      <Field label={t('goals.letter.password')} hint={t('goals.letter.password_hint')} error={form.errorOf('password')}>
        <PasswordInput {...form.bind('password')} />
      </Field>
    </FormDrawer>
  )
}
