import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'
import { headings, wording } from './share-bar.wording.ts'

const MAX_WORDS = 25

/**
 * Buttons that send the page to someone, and links to the site's own accounts. Articles about the networks name them
 * in sentences; a row of their names, or one alone on a line, is a button.
 */
export const shareBar = defineFilter({
  id: 'share-bar',
  removes: 'share buttons and links to social networks',
  says: 'boilerplate',
  wording,
  headings,
  asks: [{ zones: ['share'], words: MAX_WORDS }],
  examples: {
    hits: [
      'Share this article',
      'Facebook',
      'Tweet',
      'Share on Facebook',
      'Follow us on Instagram',
      'Facebook Twitter LinkedIn Email',
      'Click to share on Reddit (Opens in new window)',
      'Copy link',
      '128 Shares',
      'Share via e-mail',
      'شارك على فيسبوك',
      'Sdílet na Facebooku',
      'Auf Facebook teilen',
      'Κοινοποίηση στο Facebook',
      'Compartir en WhatsApp',
      'Partager sur Facebook',
      'שיתוף בפייסבוק',
      'फेसबुक पर शेयर करें',
      'Bagikan ke Facebook',
      'Condividi su Facebook',
      'この記事をシェア',
      '공유하기',
      'Deel dit artikel',
      'Udostępnij na Facebooku',
      'Compartilhe no WhatsApp',
      'Partilhar no Facebook',
      'Поделиться ссылкой',
      "Facebook'ta Paylaş",
      'Поділитися в Telegram',
      'Chia sẻ bài viết',
      '分享到微博',
      '分享此文章',
      '複製連結',
      'Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)',
      'Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre)',
      'Folgen Sie uns auf Instagram',
      'Підписуйтесь на наш канал у Telegram',
      'Copy this link',
      'View more on Twitter',
      'Ajouter à vos sélections',
      'A post shared by Tiny Trains (@tinytrains)',
      'View this post on Instagram',
      'Clique aqui e siga o canal do Porto no WhatsApp',
    ],
    misses: [
      'Facebook and Twitter told the committee that they had removed the accounts in May.',
      'Facebook to close its office in Lisbon',
      'Share prices fell by four per cent after the announcement.',
      'She followed us on foot for two miles before she turned back.',
      'Email was invented to send short notes between two machines.',
      'Twitter, Facebook and the end of the village square',
      'Teilen Sie den Teig in zwei gleich große Stücke.',
      'Auf Facebook teilen Tausende ein Video',
      'Il partage sa vie entre Lyon et Dakar.',
      'Comparte la vida con su hermana en un piso de Cádiz.',
      'Segue nos trilhos o velho comboio do Douro',
      'Нравится ли вам жить у моря, спросила она.',
      'Chia sẻ trên Facebook, nam ca sĩ cho biết anh đã bình phục.',
      'फेसबुक पर शेयर की गई तस्वीर से मचा बवाल',
      'Facebookでシェアされた動画が話題に',
      'انضم إلى الفريق قبل عامين',
      '他在微博上分享了旅行的照片。',
      'Отправить письмо она так и не решилась.',
      'View more on the hill than the car park gives, said the ranger, and walk up to the cairn.',
      'Il voulait ajouter à vos lectures un livre que personne n’avait ouvert depuis la guerre.',
      'A story shared by everyone in the valley is that the lake has no floor, and that a bell lies in it.',
      'O barqueiro pediu que ninguém siga o canal novo, onde o rio corre mais forte.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1)
      return cue?.direct === true ? judgeWording(block, cue) : undefined
    const box = page.zone(block, 'share')
    if (box !== undefined && block.kind !== 'heading') return { reason: `inside ${describeBox(box)}`, strength: 0.85 }
    return judgeWording(block, cue)
  },
})
