import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'
import { wording } from './paywall-prompt.wording.ts'

/**
 * Notices that the rest must be paid, registered or asked for, down to the button that unfolds it. Not articles about
 * subscriptions and memberships, which tell of readers and do not address one.
 */
export const paywallPrompt = defineFilter({
  id: 'paywall-prompt',
  removes: 'notices that the rest is for subscribers',
  says: 'boilerplate',
  wording,
  asks: [],
  examples: {
    hits: [
      'Continue Reading',
      'This article is for subscribers only.',
      'Subscribe to continue reading',
      'Already a subscriber? Log in',
      'You have reached your limit of free articles this month.',
      'You have 2 free articles left.',
      'Unlock this story',
      'The rest of this post is for paid subscribers.',
      'Get unlimited digital access. Cancel anytime.',
      'Log in to read the full story',
      'This is a preview of subscription content, access via your institution.',
      'هذا المقال للمشتركين فقط',
      'Článek je určen pouze pro předplatitele.',
      'Dieser Artikel ist exklusiv für Abonnenten',
      'Jetzt weiterlesen',
      'Jederzeit kündbar',
      'Είστε ήδη συνδρομητής; Συνδεθείτε',
      'Contenido exclusivo para suscriptores',
      'Suscríbete para seguir leyendo',
      'Cet article est réservé aux abonnés.',
      'Il vous reste 75 % de cet article à lire.',
      'הכתבה זמינה למנויים בלבד',
      'यह लेख केवल सब्सक्राइबर्स के लिए है',
      'Berlangganan untuk melanjutkan membaca',
      'Contenuto riservato agli abbonati',
      'Sei già abbonato? Accedi',
      'この記事は有料会員限定です。',
      '残り1,204文字',
      '이 기사는 유료회원 전용 콘텐츠입니다.',
      'Dit artikel is alleen voor abonnees',
      'Al abonnee? Log in',
      'Artykuł dostępny tylko dla subskrybentów',
      'Pozostało 85% artykułu do przeczytania',
      'Conteúdo exclusivo para assinantes',
      'Já é assinante? Faça login',
      'Материал доступен только подписчикам',
      'Bu içerik sadece abonelere özeldir.',
      'Матеріал доступний лише передплатникам',
      'Nội dung chỉ dành cho thành viên VIP',
      '本文仅限订阅会员阅读',
      '登入後繼續閱讀',
      'Start your free trial',
    ],
    misses: [
      'The paper lost a tenth of its subscribers after the strike.',
      'Members of the union read the report and went back to work.',
      'Continue reading aloud to children after they can read themselves.',
      'The club, already a member of the league, asked for a new ground.',
      'Access to the harbour is free, and the rest of the pier is closed.',
      'Why paywalls fail in small towns',
      'He read the full text of the treaty to the crowd.',
      'Der Verlag zählte im März erstmals mehr digitale als gedruckte Abonnenten.',
      'L’accès à la plage est gratuit, et le maire compte bien que cela continue.',
      'El club perdió a la mitad de sus socios y suscriptores tras el descenso.',
      "L'accesso per i disabili è stato aperto solo nel 2019, dopo tre anni di lavori.",
      'O acesso para a praia é feito por uma estrada de terra.',
      'Подписчики канала узнали о задержании блогера только вечером.',
      '구독자가 백만 명을 넘은 뒤에도 그는 광고를 받지 않았다.',
      '会员大会昨天选出了新主席，任期四年。',
      'この先は道が細く、車では進めない。',
      'Tokoh itu mengaku sudah membaca seluruh laporan sebelum rapat.',
      'Start a trial without the witness, said the judge, and you will end it without a verdict.',
    ],
  },
  judge: (block, page, cue) => {
    const worded = judgeWording(block, cue)
    // Only with words: sites wrap the paid part of the article itself in such a box
    const box = worded === undefined ? undefined : page.zone(block, 'paywall')
    return box === undefined ? worded : { reason: `${worded?.reason}, inside ${describeBox(box)}`, strength: 0.95 }
  },
})
