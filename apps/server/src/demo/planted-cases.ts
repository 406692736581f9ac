import { yearOf, type Day } from '@jiheng/kernel/base'
import type { Host, PlantedBook } from './planted-book.ts'

/** 万元 as fen, to the fen. */
const fen = (wan: number): number => Math.round(wan * 1_000_000)

export type PlantedCase = {
  /** The rule of `@jiheng/kernel/lead` that should see it. */
  rule: string
  /** How many projects it takes; the first is the one the lead should stand at. */
  hosts: number
  plant(book: PlantedBook, hosts: readonly [Host, ...Host[]], today: Day): void
}

/** A tendered contract whose work was accepted on the days it was paid. */
function builtAndPaid(
  book: PlantedBook,
  host: Host,
  name: string,
  amounts: readonly [days: number, wan: number][],
): string {
  const contract = book.contract(host, { name, signedOn: book.ago(400), originalFen: fen(2_000) })
  for (const [days, wan] of amounts) {
    const amountFen = fen(wan)
    book.accept(host, contract, book.ago(days), amountFen)
    book.pay(host, contract, book.ago(days), amountFen)
  }
  return contract
}

/** Made-up irregularities in made-up projects, each for one rule to find. Synthetic throughout. */
export const plantedCases: readonly PlantedCase[] = [
  {
    rule: 'split_contracts',
    hosts: 1,
    plant: (book, [host]) => {
      for (const [at, [days, wan]] of (
        [
          [150, 385],
          [120, 372.4],
          [70, 391.6],
        ] as const
      ).entries())
        book.contract(host, {
          name: `附属道路修缮（${at + 1}）`,
          signedOn: book.ago(days),
          originalFen: fen(wan),
          procurement: 'direct',
        })
    },
  },
  {
    rule: 'few_bidders',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = book.contract(host, { name: '室外管网工程', signedOn: book.ago(160), originalFen: fen(682) })
      book.bid(host, contract, host.contractorName, true)
    },
  },
  {
    rule: 'shared_bidders',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = book.contract(host, { name: '机电安装工程', signedOn: book.ago(170), originalFen: fen(913) })
      book.bid(host, contract, host.contractorName, true)
      book.bid(host, contract, '衡舟机电安装有限公司', false, { account: '450799000000001', phone: '0777-5550101' })
      book.bid(host, contract, '衡帆机电工程有限公司', false, { account: '450799000000001', phone: '0777-5550101' })
    },
  },
  {
    rule: 'bid_rotation',
    hosts: 4,
    plant: (book, hosts) => {
      const circle = ['衡岭市政工程有限公司', '衡岚市政工程有限公司', '衡岱市政工程有限公司']
      for (const [at, host] of hosts.entries()) {
        const winner = circle[at % circle.length]!
        const contract = book.contract(host, {
          name: '配套绿化工程',
          contractorName: winner,
          signedOn: book.ago(300 - at * 55),
          originalFen: fen(460 + at * 37),
        })
        for (const name of circle) book.bid(host, contract, name, name === winner)
      }
    },
  },
  {
    rule: 'price_outlier',
    hosts: 7,
    plant: (book, hosts) => {
      for (const [at, host] of hosts.entries()) {
        const contract = book.contract(host, {
          name: '护栏供货',
          kind: 'goods',
          signedOn: book.ago(200 - at),
          originalFen: fen(31 + at),
          procurement: 'inquiry',
        })
        book.item(host, contract, {
          name: '热镀锌波形护栏',
          unit: 'm',
          unitPriceFen: at === 0 ? 41_500 : 18_200 + at * 180,
        })
      }
    },
  },
  {
    rule: 'contract_growth',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = book.contract(host, { name: '边坡防护工程', signedOn: book.ago(260), originalFen: fen(523) })
      book.change(host, contract, book.ago(140), fen(28.4))
      book.change(host, contract, book.ago(60), fen(35.7))
    },
  },
  {
    rule: 'paid_before_acceptance',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = book.contract(host, { name: '照明工程', signedOn: book.ago(110), originalFen: fen(731) })
      book.except(host, contract, book.ago(90), fen(127.3))
      book.pay(host, contract, book.ago(88), fen(127.3))
    },
  },
  {
    rule: 'advance_not_recovered',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = book.contract(host, {
        name: '交通标志工程',
        signedOn: book.ago(280),
        originalFen: fen(600),
        advanceFen: fen(120),
      })
      book.pay(host, contract, book.ago(270), fen(120), { purpose: 'advance' })
      for (const [days, wan] of [
        [180, 243.6],
        [90, 258.2],
      ] as const) {
        book.accept(host, contract, book.ago(days), fen(wan))
        book.pay(host, contract, book.ago(days - 3), fen(wan * 0.8))
      }
      // What went against the advance was paid out again by a signed exception.
      book.except(host, contract, book.ago(82), fen(100.36))
      book.pay(host, contract, book.ago(80), fen(100.36))
    },
  },
  {
    rule: 'retention_early',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = book.contract(host, {
        name: '屋面防水工程',
        signedOn: book.ago(350),
        originalFen: fen(418),
        retentionDueOn: book.ago(-520),
      })
      book.accept(host, contract, book.ago(210), fen(401.7))
      book.pay(host, contract, book.ago(205), fen(389.6))
      book.pay(host, contract, book.ago(75), fen(12.1), { purpose: 'retention' })
    },
  },
  {
    rule: 'payee_changed',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = book.contract(host, { name: '基础加固工程', signedOn: book.ago(230), originalFen: fen(655) })
      book.accept(host, contract, book.ago(130), fen(231.9))
      book.pay(host, contract, book.ago(126), fen(141.3), { payeeAccount: '450799000000107' })
      book.pay(host, contract, book.ago(119), fen(90.6), {
        payeeName: '衡汐建材经营部',
        payeeAccount: '450799000000206',
      })
    },
  },
  {
    rule: 'equal_payments',
    hosts: 1,
    plant: (book, [host]) => {
      builtAndPaid(book, host, '雨污分流工程', [
        [103, 73.58],
        [101, 73.58],
      ])
    },
  },
  {
    rule: 'just_below_limit',
    hosts: 1,
    plant: (book, [host]) => {
      builtAndPaid(book, host, '零星维修工程', [
        [66, 49.23],
        [58, 48.71],
        [50, 47.94],
      ])
    },
  },
  {
    rule: 'round_amounts',
    hosts: 1,
    plant: (book, [host]) => {
      builtAndPaid(book, host, '土石方工程', [
        [330, 120],
        [280, 80],
        [225, 150],
        [170, 90],
        [115, 110],
        [60, 70],
      ])
    },
  },
  {
    rule: 'rest_day_payments',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = book.contract(host, { name: '景观工程', signedOn: book.ago(300), originalFen: fen(840) })
      for (const [days, wan] of [
        [155, 64.37],
        [118, 71.92],
      ] as const) {
        const day = book.restDayAgo(days)
        book.accept(host, contract, day, fen(wan))
        book.pay(host, contract, day, fen(wan))
      }
    },
  },
  {
    rule: 'year_end_rush',
    hosts: 1,
    plant: (book, [host], today) => {
      const year = yearOf(today) - 1
      const contract = book.contract(host, {
        name: '设备采购',
        kind: 'goods',
        signedOn: `${year}-01-20`,
        originalFen: fen(2_600),
      })
      for (const [day, wan] of [
        ['03-12', 41.26],
        ['06-18', 52.83],
        ['09-17', 47.61],
        ['12-24', 2_388.45],
      ] as const) {
        book.accept(host, contract, `${year}-${day}`, fen(wan))
        book.pay(host, contract, `${year}-${day}`, fen(wan))
      }
    },
  },
  {
    rule: 'circular_flow',
    hosts: 1,
    plant: (book, [host]) => {
      builtAndPaid(book, host, '智能化工程', [[76, 183.46]])
      book.link(host, host.contractorName, '衡沚商贸有限公司', 'transfer', { day: book.ago(71), amountFen: fen(178) })
      book.link(host, '衡沚商贸有限公司', '衡洲实业有限公司', 'transfer', { day: book.ago(64), amountFen: fen(171) })
      book.link(host, host.ownerName, '衡洲实业有限公司', 'shareholder')
    },
  },
  {
    rule: 'invoice_twice',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = builtAndPaid(book, host, '防火门供货', [[99, 38.62]])
      book.invoice(host, contract, book.ago(104), { code: '045002300113', number: '00482913', amountFen: fen(38.62) })
      book.invoice(host, contract, book.ago(62), { code: '45002300113', number: '00482913', amountFen: fen(38.62) })
    },
  },
  {
    rule: 'sequential_invoices',
    hosts: 1,
    plant: (book, [host]) => {
      const contract = builtAndPaid(book, host, '商品混凝土供货', [
        [150, 21.37],
        [112, 26.94],
        [81, 19.58],
        [43, 23.16],
      ])
      for (const [at, [days, wan]] of (
        [
          [153, 21.37],
          [115, 26.94],
          [84, 19.58],
          [46, 23.16],
        ] as const
      ).entries())
        book.invoice(host, contract, book.ago(days), {
          code: '045002300117',
          number: String(30_582_201 + at),
          amountFen: fen(wan),
        })
    },
  },
]
