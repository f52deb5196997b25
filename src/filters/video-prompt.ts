import { defineFilter, judgeWording } from './define.ts'
import { wording } from './video-prompt.wording.ts'

/** "WATCH: The minister leaves the room" announces a clip that text does not have. */
const ANNOUNCED = /^(?:watch|must watch|watch (?:now|live|more|also|next)|related video|see also video)\s?:/i

const MAX_WORDS = 25

/**
 * Invitations to a channel and pointers at a player. Not articles about videos and channels, nor a sentence that
 * tells what a video shows.
 */
export const videoPrompt = defineFilter({
  id: 'video-prompt',
  removes: 'invitations to watch or subscribe to a video channel',
  says: 'boilerplate',
  wording,
  asks: [],
  hints: { en: ['^watch|must|related|see'] },
  examples: {
    hits: [
      'Remember to Please Subscribe to The Harbour’s YouTube Channel',
      'JOIN OUR YOUTUBE CHANNEL',
      'Watch the video below:',
      'Like, share and subscribe!',
      'Don’t forget to hit the bell icon.',
      'WATCH: Minister leaves the room after question on ferries',
      'Play Video',
      'More videos on our YouTube channel',
      'Watch on YouTube',
      'Abonniert unseren YouTube-Kanal!',
      'Video ansehen',
      'Abonnez-vous à notre chaîne YouTube',
      'Voir la vidéo',
      'Suscríbete a nuestro canal de YouTube',
      'Mira el video completo',
      'Iscriviti al nostro canale YouTube',
      'Guarda il video',
      'Inscreva-se no nosso canal do YouTube',
      'Assista ao vídeo',
      'Abonneer je op ons YouTube-kanaal',
      'Subskrybuj nasz kanał na YouTube',
      'Odebírejte náš kanál na YouTube',
      'Подписывайтесь на наш YouTube-канал',
      'Смотрите видео',
      'Підписуйтесь на наш YouTube-канал',
      'YouTube kanalımıza abone olun',
      'Δείτε το βίντεο',
      'اشترك في قناتنا على يوتيوب',
      'شاهد الفيديو',
      'הירשמו לערוץ היוטיוב שלנו',
      'हमारे यूट्यूब चैनल को सब्सक्राइब करें',
      '订阅我们的YouTube频道',
      '相關影片',
      'チャンネル登録お願いします',
      '動画を見る',
      '유튜브 채널 구독하기',
      '관련 영상',
      'Đăng ký kênh YouTube của chúng tôi',
      'Xem video',
      'Subscribe channel YouTube kami',
      'Tonton juga: Menteri meninggalkan ruangan',
    ],
    misses: [
      'The video, filmed below the bridge, shows two men in a boat.',
      'Her YouTube channel reached a million subscribers in May.',
      'Watch the dough closely, for it burns within a minute.',
      'Why we watch other people play',
      'Police asked the public to watch for a grey van near the border.',
      'He subscribed to three channels, and none of them spoke of the war.',
      'Das Video, das unter der Brücke entstand, zeigt zwei Männer in einem Boot.',
      'Sa chaîne YouTube a dépassé le million d’abonnés au mois de mai, et elle n’a que dix-neuf ans.',
      'El canal de la Mancha estuvo cerrado tres días por la niebla.',
      'Per guardare il mare bastava salire sul tetto della scuola.',
      'Канал соединяет озеро с морем и замерзает только в январе.',
      'Він дивився на море, поки пором не зник у тумані.',
      'Kanal, gölü denize bağlıyor ve yalnızca ocak ayında donuyor.',
      '警方公布的视频显示，两名男子当晚曾在桥下停留。',
      '動画を見た住民は、橋の下に二人の男がいたと証言した。',
      '그는 영상을 보며 고향의 바다를 떠올렸다고 말했다.',
    ],
  },
  judge: (block, _page, cue) => {
    const worded = judgeWording(block, cue)
    if ((worded?.strength ?? 0) >= 0.6 || block.words > MAX_WORDS) return worded
    const announced = ANNOUNCED.exec(block.text)
    return announced === null ? worded : { reason: `announces “${announced[0]}”`, strength: 0.6 }
  },
})
