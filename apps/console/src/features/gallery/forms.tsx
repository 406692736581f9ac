import { useState } from 'react'
import {
  Button,
  Check,
  Choice,
  CodeInput,
  Columns,
  DayInput,
  Field,
  FileDrop,
  Form,
  MoneyInput,
  NumberInput,
  PasswordInput,
  Section,
  Select,
  SelectMany,
  TextArea,
  TextInput,
  useFormState,
  useToast,
} from '@jiheng/ui'

const regions = ['钦南区', '钦北区', '灵山县', '浦北县', '栖霞区'].map((value) => ({ value, label: value }))

export function FormSamples() {
  const toast = useToast()
  const form = useFormState(
    {
      name: '',
      amount: 120_000_000_000 as number | null,
      share: '12.5' as string | null,
      start: '2025-03-01' as string | null,
      region: null as string | null,
      regions: ['钦南区'] as readonly string[],
      kind: 'new' as string | null,
      note: '',
      agreed: true,
    },
    { draftKey: 'gallery' },
  )
  const submit = () => {
    form.setProblem({
      status: 400,
      code: 'invalid_input',
      errors: [{ field: 'name', message: '项目名称还没有填写。' }],
    })
    toast.failed('没有保存：有 1 处需要修改。')
  }
  return (
    <Columns>
      <Section title="表单">
        <Form
          onSubmit={submit}
          problem={form.problem}
          draft={form.draft}
          actions={
            <>
              <Button kind="primary" submit>
                保存
              </Button>
              <Button onPress={() => toast.done('草稿已保存。')}>存为草稿</Button>
            </>
          }
        >
          <Field label="项目名称" hint="与批复文件一致" usedBy="发改委、财政局" error={form.errorOf('name')}>
            <TextInput {...form.bind('name')} />
          </Field>
          <Field label="总投资" usedBy="财政局">
            <MoneyInput {...form.bind('amount')} big />
          </Field>
          <Field label="权重">
            <NumberInput {...form.bind('share')} unit="分" min="0" max="100" decimals={2} />
          </Field>
          <Field label="计划开工">
            <DayInput {...form.bind('start')} />
          </Field>
          <Field label="所在区域">
            <Select {...form.bind('region')} options={regions} placeholder="请选择" clearable />
          </Field>
          <Field label="涉及区域" optional>
            <SelectMany {...form.bind('regions')} options={regions} />
          </Field>
          <Field label="建设性质">
            <Choice
              {...form.bind('kind')}
              options={[
                { value: 'new', label: '新开工' },
                { value: 'continued', label: '续建' },
                { value: 'reserve', label: '预备' },
              ]}
            />
          </Field>
          <Field label="说明" optional hint="超过 30 % 的完成值请说明原因">
            <TextArea {...form.bind('note')} max={200} />
          </Field>
          <Check {...form.bind('agreed')}>提交后通知主管部门</Check>
        </Form>
      </Section>
      <UploadSamples />
    </Columns>
  )
}

function UploadSamples() {
  const [files, setFiles] = useState<readonly File[]>([])
  const [password, setPassword] = useState('secret')
  const [code, setCode] = useState('123')
  return (
    <Section title="文件与登录">
      <FileDrop
        label="项目清单"
        accept={['.xlsx', '.xls', '.csv']}
        maxBytes={20 * 1024 * 1024}
        files={files}
        onFiles={setFiles}
        onRemove={() => setFiles([])}
      />
      <br />
      <Field label="密码">
        <PasswordInput value={password} onChange={setPassword} />
      </Field>
      <Field label="动态验证码" error="动态验证码不正确或已过期。">
        <CodeInput value={code} onChange={setCode} />
      </Field>
    </Section>
  )
}
