import { defineFilter, inPassing, judgeWording } from './define.ts'
import { wording } from './player-text.wording.ts'

/** "00:00", "0:00 / 3:45", "-12:01": the clock of a player; a time of the day has no such second half or zero. */
const CLOCK = /^(?:-?0{1,2}:\d\d(?::\d\d)?|-?\d{1,2}:\d\d(?::\d\d)? ?[/|] ?-?\d{1,2}:\d\d(?::\d\d)?)$/
/** "1x", "1.25x": speeds. "3x" alone is a figure that a product boasts of. */
const SPEED = /^(?:[01](?:\.\d{1,2})?|2\.\d{1,2})[x×](?: \(?(?:normal|default)\)?)?$/i

/** What a player shows while it plays or fails to; an article about a player or a film describes it in sentences. */
export const playerText = defineFilter({
  id: 'player-text',
  removes: 'labels of audio and video players',
  says: 'boilerplate',
  wording,
  // Two times of the clock are six figures, a speed and its name two words
  asks: [
    { signs: ['colon'], words: 6 },
    { signs: ['digit'], words: 2 },
  ],
  examples: {
    hits: [
      'Your browser does not support the audio element.',
      '0 seconds of 1 minute, 30 seconds Volume 90%',
      'Now Playing',
      'Listen to this article',
      'Press shift question mark to access a list of keyboard shortcuts',
      '00:00 / 12:41',
      '1.25x',
      'Play Video',
      'This video is unavailable.',
      'Tap to unmute',
      'Ihr Browser unterstützt keine HTML5-Videos.',
      'Artikel anhören',
      'Votre navigateur ne prend pas en charge la lecture audio.',
      'Écouter cet article',
      'Su navegador no soporta el elemento de audio.',
      'Escuchar este artículo',
      'Il tuo browser non supporta il tag video.',
      'Schermo intero',
      'Seu navegador não suporta o elemento de áudio.',
      'Ouça este conteúdo',
      'Luister naar dit artikel',
      'Odtwórz wideo',
      'Přehrát video',
      'Ваш браузер не поддерживает воспроизведение видео',
      'Слушать статью',
      'Ваш браузер не підтримує відео',
      'Videoyu oynat',
      'Ακούστε το άρθρο',
      'استمع إلى المقال',
      'متصفحك لا يدعم تشغيل الفيديو',
      'האזינו לכתבה',
      'आपका ब्राउज़र ऑडियो का समर्थन नहीं करता',
      '您的浏览器不支持 audio 标签。',
      '您的瀏覽器不支援影片播放',
      '正在播放',
      'お使いのブラウザは動画の再生に対応していません。',
      'この記事を聴く',
      '기사 듣기',
      '브라우저가 비디오 태그를 지원하지 않습니다.',
      'Trình duyệt của bạn không hỗ trợ phát âm thanh.',
      'Nghe đọc bài',
      'Browser Anda tidak mendukung pemutar video.',
      'Dengarkan artikel ini',
      'This content is imported from Instagram. You may be able to find the same content in another format, or you may be able to find more information, at their web site.',
    ],
    misses: [
      'Now playing in its third year, the comedy has been seen by a million people and is booked until June.',
      'The volume of trade rose 90 per cent after the bridge was opened in 1932.',
      'Listen to the people who live beside the canal, she says, and the plan looks different.',
      'The browser does not support tabs, which was common among programs of that time.',
      'Play the video to a class of ten-year-olds and they laugh in the same places as their teachers do.',
      'The ferry leaves at 10:00',
      'The factory makes twice as many boats as it did in 1990, and the captions in its museum say why.',
      'Das Video der Kamera konnte nicht gelöscht werden, weil die Polizei es längst kopiert hatte.',
      'La lecture de la lettre dura dix minutes, et personne dans la salle n’osa tousser.',
      'El volumen de la carga no cambió, aunque el puerto abrió dos muelles nuevos aquel año.',
      'Слушать его речь пришли рыбаки со всего побережья, и площадь не вместила всех желающих.',
      'Hlasitost motoru se po opravě zvýšila, takže si obyvatelé přístavu stěžovali na radnici.',
      'Videoyu çeken balıkçı, limandaki yangını ilk görenlerden biri olduğunu söyledi.',
      '他播放了父亲留下的录音，屋里的人都沉默了很久。',
      '新しい楽器は音量が小さく、広い会場には向いていないと指揮者は言った。',
      '노래를 듣던 관객들은 공연이 끝난 뒤에도 자리를 뜨지 않았다.',
      'Most of this is imported from Chile, and the rest grows behind the harbour.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > 40 || block.kind === 'code') return undefined
    // Both begin with a figure
    if (block.text.length <= 20 && /^-?\d/.test(block.text)) {
      const shown = CLOCK.exec(block.text) ?? SPEED.exec(block.text)
      if (shown !== null) return { reason: `says “${shown[0]}”`, strength: 0.85 }
    }
    const worded = judgeWording(block, cue)
    if (worded === undefined) return undefined
    const weak = page.prose[block.index] === 1 && cue !== undefined && cue.phrases < 2 && cue.share < 0.4
    return weak ? inPassing(worded) : worded
  },
})
