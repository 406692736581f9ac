import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultSurveyRule } from '@jiheng/kernel/survey'
import { writePdf } from '../../platform/documents/pdf/write.ts'
import { writeWord } from '../../platform/documents/word.ts'
import { invitations, type Inviting } from './invitation.ts'

const inviting = (contact: string, count = 2): Inviting => ({
  survey: {
    ...{ title: '2026 年居民满意度调查', projectName: '子材西路改造工程', contact, rule: defaultSurveyRule },
    ...{ opensOn: '2026-03-02', closesOn: '2026-03-20', questions: [{ key: 'overall', text: '总体满意吗？' }] },
  },
  letters: Array.from({ length: count }, (_, at) => ({
    building: '1栋',
    number: at + 3,
    code: `ABCD-EFGH-JK${22 + at}`,
  })),
  ...{ sender: '钦州市项目办', households: 120, day: '2026-03-01' },
})
const origin = 'https://jixiao.example.gov.cn'

test('each household has a sheet that says what, who, why, until when, how, what is kept and whom to ask', () => {
  const { blocks, isNumbered } = invitations(inviting('李工 0777-1234567'), origin)
  assert.equal(isNumbered, false)
  const starts = blocks.flatMap((block, at) => (block.kind === 'text' && block.isOnNewPage ? [at] : []))
  assert.equal(starts.length, 2)
  const sheet = blocks.slice(starts[1])
  const text = sheet.flatMap((block) => (block.kind === 'text' ? block.text : [])).join('\n')
  for (const said of [
    ...[
      '1栋 登记册第 4 户',
      '子材西路改造工程',
      '钦州市项目办',
      '从 120 户中抽签抽取 2 户',
      '2026年3月2日',
      '2026年3月20日',
    ],
    ...[`${origin}/s `, '\nABCD-EFGH-JK23\n', '不保存什么：姓名、电话和网络地址', '李工 0777-1234567', '2026年3月1日'],
  ])
    assert.ok(text.includes(said), `${said} in ${text}`)
  assert.ok(!text.includes('ABCD-EFGH-JK22') && !text.includes('…'), 'a sheet holds its own code alone')
  const codes = sheet.flatMap((block) => (block.kind === 'qr' ? block.text : []))
  assert.deepEqual(codes, [`${origin}/s#ABCD-EFGH-JK23`])
  const unnamed = invitations(inviting('', 1), origin).blocks
  assert.ok(unnamed.some((block) => block.kind === 'text' && block.text.includes('请联系钦州市项目办')))
})

test('a letter is one page, as PDF; Word has as many pictures as letters', async () => {
  const paper = invitations(inviting('钦州市项目办满意度调查组，李工，0777-1234567，工作日上午九时至十一时', 3), origin)
  assert.equal(
    writePdf(paper)
      .toString('latin1')
      .match(/\/Type \/Page /g)?.length,
    3,
  )
  const word = (await writeWord(paper)).toString('latin1')
  assert.equal(new Set(word.match(/word\/media\/image\d+\.png/g)).size, 3)
})
