/** What the command `jiheng` says. */
export const cli = {
  help: `绩衡 Jiheng {version} 命令行

用法：npx jiheng 命令 [选项]

  import 文件            导入项目清单（.xlsx、.xls、.csv）；--organisation 指定归属单位，-o 保存未导入的行
  schedule 文件…         计算进度计划：Project XML、P6 XER、JSON 网络、Excel/CSV 表；不需要服务器
                         任务以文件中的标识显示：XML 为 UID（不随行次变化），XER 为作业代码，表为标识号
                         时间单位为工作日（小时按文件的每日工时折算）；没有开始日期时为工作日序数
  lint-indicators 文件…  检查绩效目标表、自评表（.xlsx、.xls、.csv、.json）：逐格指出问题并给出改法；不需要服务器
  score 文件…            由导出的复算材料重新计分，核对规则包签名，逐项比较；不需要服务器
  verify-audit           核验审计记录：逐条重算，指出被改、被删、被调换的记录
  openapi                输出接口说明（OpenAPI 3.1）；-o 保存为文件
  migrate                把数据库升级到当前版本（服务停止时使用）
  seed                   向空数据库写入演示数据（合成）

选项
  --json                 结果以 JSON 输出（schedule、lint-indicators、score 每个文件一行）
  --level                schedule 另按资源平衡，给出平衡后的日期
  -h, --help             显示本说明

连接服务器：JIHENG_URL（默认 http://localhost:8080），JIHENG_NAME 与 JIHENG_PASSWORD，或 JIHENG_TOKEN
退出码：0 完成 · 1 有问题或被拒绝 · 2 命令写法有误`,
  setting_missing: '没有设置 {setting}，也没有终端可以询问。请设置后再试。',
  not_understood: '没有选项“{option}”，或它缺少取值。用 npx jiheng --help 查看用法。',
  unknown_command: '没有“{command}”这个命令。现有命令：{known}。用 npx jiheng --help 查看用法。',
  server_unreachable: '连不上服务器 {url}。请确认服务已启动，或用 JIHENG_URL 指明地址。',
  file_missing: '没有找到文件 {file}。',
  written: '已保存到 {file}。',
  import_needs_file: '请指明要导入的文件，例如：npx jiheng import 项目清单.xlsx',
  schedule: {
    needs_file: '请指明计划文件，例如：npx jiheng schedule 计划.xml',
    line: '{file}：{start} 至 {finish}，工期 {duration} 个工作日，{activities:count} 个任务，其中关键 {critical:count} 个。',
    levelled: '资源平衡后：{start} 至 {finish}，工期 {duration} 个工作日。',
    id: '标识',
    early_start: '最早开始',
    early_finish: '最早完成',
    late_start: '最晚开始',
    late_finish: '最晚完成',
    total_float: '总浮时',
    free_float: '自由浮时',
    critical: '关键',
    levelled_start: '平衡后开始',
    levelled_finish: '平衡后完成',
  },
  lint: {
    needs_file: '请指明要检查的文件，例如：npx jiheng lint-indicators 绩效目标表.xlsx',
    no_form: '没有找到绩效指标表。表头应有“二级指标”或“三级指标”和“指标值”。',
    not_json: '不是有效的 JSON 文件。',
    not_a_form: '不是绩效表：应为 { "project": …, "indicators": [ … ] }，或由此组成的列表。',
    line: '{place}（{project}）：{indicators:count} 个指标，{findings:count} 处问题；必须改 {must:count} 处，应当改 {should:count} 处，建议改 {consider:count} 处。',
  },
  score: {
    needs_file: '请指明复算材料，例如：npx jiheng score 复算材料.json',
    not_a_bundle: '{file}：不是绩衡导出的复算材料。',
    identical:
      '{file}：{project}，{year} 年。重新计算得 {total} 分，覆盖 {covered} 分，等级{grade}；得分与说明逐字相同。',
    differs: '{file}：{project}，{year} 年。重新计算得 {total} 分，与存档不同，共 {count:count} 处：',
    no_grade: '未定',
    not_scored: '{file}：材料不能计分（{problem}）。',
    pack: '规则包 {name} 第 {version} 版：签名相符，指纹 {fingerprint}',
    pack_altered: '规则包 {name} 第 {version} 版：与签名不符，内容可能被改动。',
    key: '签名公钥 {key}：请与该单位公布的公钥核对。',
  },
  imported:
    '{file}：新增 {created:count}，更新 {updated:count}，未变 {unchanged:count}，仅存历史 {older:count}，未导入 {failed:count}；比上次推迟 {later:count}，投资增加 {dearer:count}。',
  audit_sound: '审计记录完好：共 {entries:count} 条，逐条重算无误。',
  audit_broken: '审计记录有 {problems:count} 处不符：',
  finding: {
    altered: '内容被改',
    columns_differ: '检索列与原文不符',
    removed: '记录缺失',
    reordered: '顺序被调换',
    inserted: '记录被插入',
    unlinked: '链条断开',
    head_replaced: '链头被替换',
    checkpoint: '封存点不符',
  },
} as const
