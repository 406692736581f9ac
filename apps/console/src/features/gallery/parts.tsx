import { useState } from 'react'
import {
  Button,
  Columns,
  ConfirmButton,
  Dialog,
  Drawer,
  EmptyState,
  ErrorState,
  Loading,
  Money,
  NoPermission,
  ProgressBar,
  Section,
  StateMark,
  Stepper,
  Timeline,
  Tree,
  useToast,
} from '@jiheng/ui'
import { sampleTree } from './samples.ts'

export function PartSamples() {
  return (
    <Columns>
      <div>
        <Buttons />
        <Section title="分步与进度">
          <Stepper steps={['选择文件', '核对列', '检查', '结果']} at={2} />
          <ProgressBar done={6_420} total={10_000} label="正在导入" />
          <br />
          <ProgressBar done={31} total={30} label="资金滞留天数" state="red" />
        </Section>
        <ProjectTree />
      </div>
      <div>
        <Section title="留痕">
          <Timeline
            label="留痕"
            items={[
              {
                id: '1',
                at: '2026-03-01T08:05:00Z',
                who: '项目办',
                text: '退回进度填报',
                detail: '缺少监理签认',
                state: 'orange',
              },
              { id: '2', at: '2026-02-28T01:30:00Z', who: '施工单位', text: '填报进度 41.2%', state: 'green' },
              { id: '3', at: '2026-02-10', text: '材料到货' },
            ]}
          />
        </Section>
        <Section title="空、出错、无权、读取中">
          <EmptyState title="还没有进度填报" text="施工单位首次填报后显示在这里。" action={<Button>提醒填报</Button>} />
          <ErrorState error={{ status: 500, code: 'internal', instance: '01J9Z3' }} onRetry={() => {}} />
          <NoPermission />
          <Loading lines={3} />
        </Section>
      </div>
    </Columns>
  )
}

function Buttons() {
  const toast = useToast()
  const [open, setOpen] = useState<'dialog' | 'drawer' | null>(null)
  const close = () => setOpen(null)
  return (
    <Section title="按钮">
      <p className="gallery-row">
        <Button kind="primary">保存</Button>
        <Button>取消</Button>
        <Button kind="quiet">更多</Button>
        <Button busy>正在提交</Button>
        <Button disabled>不可用</Button>
      </p>
      <p className="gallery-row">
        <ConfirmButton
          kind="danger"
          sentence="节点“主体结构”及其 1 个下级节点将停用，已填报的进度保留。"
          sure="停用节点"
          onConfirm={() => toast.done('节点已停用。')}
        >
          停用节点
        </ConfirmButton>
        <Button onPress={() => setOpen('dialog')}>对话框</Button>
        <Button onPress={() => setOpen('drawer')}>抽屉</Button>
        <Button onPress={() => toast.done('已保存。')}>通知</Button>
      </p>
      <Dialog open={open === 'dialog'} onClose={close} title="对话框" footer={<Button onPress={close}>关闭</Button>}>
        <p>一句话说清将发生什么。</p>
      </Dialog>
      <Drawer open={open === 'drawer'} onClose={close} title="抽屉">
        <p>不离开当前页，查一件事。</p>
      </Drawer>
    </Section>
  )
}

function ProjectTree() {
  const [selected, setSelected] = useState<string | null>('1.2')
  return (
    <Section title="项目树">
      <Tree
        label="项目树"
        nodes={sampleTree}
        idOf={(node) => node.id}
        childrenOf={(node) => node.children}
        title={(node) => `${node.id} ${node.name}`}
        detail={(node) => (
          <>
            <Money amountFen={node.budgetFen} big />
            <StateMark state={node.state} />
          </>
        )}
        selected={selected}
        onSelect={setSelected}
      />
    </Section>
  )
}
