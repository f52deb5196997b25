import type { Block, Finding } from '../model.ts'
import type { Page } from '../page.ts'
import { defineFilter, judgeWording } from './define.ts'
import { lazyPattern } from './pattern.ts'
import { labels, units, wording } from './payment-widget.wording.ts'

/** Amounts with what may stand by each of them: "50 zł 100 zł inna", "500円 1000円". */
const AMOUNTS = lazyPattern(
  () =>
    new RegExp(
      `^(?:[\\d\\s.,/|+₽₴₺₹₩¥￥₫₪€$£]|(?<!\\p{L})(?:${units.spaced.join('|')})(?!\\p{L})|${units.unspaced.join('|')})+$`,
      'iu',
    ),
)
/** How far from the label its amounts may stand, with no prose between: a year may head the next chapter. */
const NEAR = 3
const LABEL_WORDS = 6

const isLabel = (block: Block | undefined, hinted: Readonly<Uint8Array>): block is Block =>
  block !== undefined && hinted[block.index] === 1 && block.words <= LABEL_WORDS && block.kind !== 'cell'

/** "5 100" and "$10 $25 Other" are amounts to choose from only beside a label. */
function amountOfForm(block: Block, page: Page, hinted: Readonly<Uint8Array>): Finding | undefined {
  const words = block.words - (page.shapes[block.index]?.numbers ?? 0)
  const amounts = words === 0 || (words === 1 && /\b(?:other|custom|usd|eur|gbp|monthly)\b/i.test(block.text))
  if (block.words === words || block.words > 12 || !(amounts || AMOUNTS.test(block.text))) return undefined
  for (const step of [-1, 1])
    for (let i = block.index + step; Math.abs(i - block.index) <= NEAR && page.prose[i] === 0; i += step) {
      const near = page.blocks[i]
      if (isLabel(near, hinted)) return { reason: `amounts near “${near.text}”`, strength: 0.7 }
    }
  return undefined
}

/** The name of what is paid for stands between two labels: Quick Donate / The Harbour Post / EURO. */
function payeeOfForm(block: Block, page: Page, hinted: Readonly<Uint8Array>): Finding | undefined {
  const before = page.blocks[block.index - 1]
  const after = page.blocks[block.index + 1]
  if (block.words > 5 || !isLabel(before, hinted) || !isLabel(after, hinted)) return undefined
  return { reason: `between “${before.text}” and “${after.text}”`, strength: 0.5 }
}

/**
 * Labels, amounts and states of forms to pay or give, and of shopping carts. Not prices in prose, not a table of
 * amounts, and not a number that stands alone elsewhere.
 */
export const paymentWidget = defineFilter({
  id: 'payment-widget',
  removes: 'states and labels of payment forms',
  says: 'boilerplate',
  wording,
  asks: [],
  hints: labels,
  reach: NEAR,
  examples: {
    hits: [
      'Validating payment information...',
      'Waiting for PayPal...',
      'EURO',
      'USD',
      'Amount',
      'Amount to donate in USD$:',
      'Choose an amount',
      'Select payment method',
      'Card number',
      'Continue to checkout',
      'Your payment could not be processed.',
      'Zahlungsart wählen',
      'In den Warenkorb',
      'Ihre Zahlung wurde nicht verarbeitet.',
      'Choisissez votre mode de paiement',
      'Votre panier est vide',
      'Número de tarjeta',
      'Elige un método de pago',
      'Añadir al carrito',
      'Metodo di pagamento',
      'Aggiungi al carrello',
      'Escolha a forma de pagamento',
      'Finalizar compra',
      'Outro valor',
      'Betaalmethode kiezen',
      'In winkelwagen',
      'Wybierz sposób płatności',
      'Dodaj do koszyka',
      'Způsob platby',
      'Přidat do košíku',
      'Способ оплаты',
      'Ваша корзина пуста',
      'Спосіб оплати',
      'Додати до кошика',
      'Ödeme yöntemi seçin',
      'Sepete ekle',
      'Τρόπος πληρωμής',
      'Προσθήκη στο καλάθι',
      'اختر طريقة الدفع',
      'أضف إلى السلة',
      'בחרו אמצעי תשלום',
      'הוספה לסל',
      'भुगतान का तरीका चुनें',
      'कार्ट में जोड़ें',
      '选择支付方式',
      '加入購物車',
      'お支払い方法',
      'カートに入れる',
      '결제 수단 선택',
      '장바구니에 담기',
      'Phương thức thanh toán',
      'Thêm vào giỏ hàng',
      'Metode pembayaran',
      'Tambah ke keranjang',
    ],
    misses: [
      'The amount of rain that fell in June broke the record of 1954.',
      'Payment for the harvest came late, and the farmers waited until spring.',
      '1924',
      'The euro fell to 1.05 dollars on Monday.',
      'PayPal said it would move its office to the coast.',
      'How payment by card changed the corner shop',
      'Der Betrag reichte nicht, um die Miete des alten Hauses zu zahlen.',
      'Le montant du loyer avait doublé en dix ans, et la famille partit.',
      'El pago de la cosecha llegó tarde y los campesinos esperaron hasta la primavera.',
      'Il carrello del supermercato fu inventato nel 1937 da un droghiere.',
      'Сумма долга выросла вдвое, и банк отказал заводу в кредите.',
      'Zamówienie na dwa okręty złożono jeszcze przed wojną.',
      '現金での支払いを断る店が町に増えている。',
      '这家超市的购物车在停车场里丢了一半。',
      '결제를 거부한 가게가 늘어나면서 노인들은 불편을 겪었다.',
      'Keranjang itu dianyam oleh para ibu di desa dan dijual di kota.',
      'Ödeme gecikince çiftçiler ilkbahara kadar bekledi.',
    ],
  },
  judge: (block, page, cue, hinted) =>
    block.kind === 'cell'
      ? undefined
      : (judgeWording(block, cue) ?? amountOfForm(block, page, hinted) ?? payeeOfForm(block, page, hinted)),
})
