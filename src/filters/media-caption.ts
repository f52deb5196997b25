import { LETTERS } from '../letters.ts'
import { hasSign, SIGNS } from '../signs.ts'
import { defineFilter, inPassing, judgeWording } from './define.ts'
import { agencies, hints, labels, wording } from './media-caption.wording.ts'
import { lazyPattern, type Pattern } from './pattern.ts'
import { inSmallLetters } from './small-letters.ts'

/** A caption with content may close with its credit; longer text is no caption. */
const MAX_WORDS = 45
/** "Photo: Ana Ruiz", "Image/AP", "Photo by Ana"; "image: nginx" is code, "Video: 4K" a datum. */
const LABEL = lazyPattern(
  () =>
    new RegExp(
      `(?:^|[.!?–—|(。！？（【] ?)(?:(?:Photo|PHOTO|Image|IMAGE|Photograph|Illustration)s?(?: ?[:/©] ?(?!https?:)\\S| by \\p{Lu})|(?:${labels.join('|')}) ?[:：/／=＝©] ?(?!https?:)\\S)|\\bCredit: ?\\p{Lu}|\\. Courtesy (?:of )?\\p{Lu}`,
      'u',
    ),
)
/** "image credit Harbour News", "photo courtesy of …", "Screenshot via: …" */
const CREDIT =
  /\b(?:photo|photograph|image|illustration|picture|video|screenshot|artwork)s? ?(?:credits?\b|courtesy\b|(?:source|by|via):)/i
const AGENCIES = inSmallLetters(agencies.join('|'))
const CLOSES = /[)）]\.?$/
/** Of a text in small letters: "(Reuters)", "(AP Photo/Jane Doe)", "(Jane Doe/AFP via Getty Images)" at the end. */
const BRACKETED = lazyPattern(
  () =>
    new RegExp(
      `[(（](?:[^()/]{0,60}\\/ ?(?:getty|ap|afp|reuters|epa|pool|shutterstock|alamy|istock|${AGENCIES})(?![${LETTERS}])[^()]{0,40}|(?:photos?|images?|picture|photograph|illustration|ap photo)(?: credit| courtesy| by|:|\\/)[^()]{1,60}|(?:${inSmallLetters(labels.join('|'))}) ?[:：/／=＝][^()]{1,60}|(?:courtesy|credit)(?: of|:)[^()]{1,60}|reuters|ap|afp|epa|upi|file|getty images|${AGENCIES})[)）]\\.?$`,
    ),
)
/**
 * Of a text in small letters: "Jane Doe / Shutterstock", "Getty Images | Firn", "Jane Doe on Unsplash": an agency at the
 * end, behind a sign.
 */
const AGENCY = lazyPattern(
  () =>
    new RegExp(
      `(?:^|[/|©+–—／：=] ?|\\b(?:via|on|by|credit|courtesy of|from|photos?|images?|source)\\b:? )(?:getty images|shutterstock|istock(?:photo)?|alamy|adobe ?stock|unsplash|pexels|pixabay|depositphotos|dreamstime|wikimedia commons|reuters|flickr|associated press|ap photo|afp|imago|${AGENCIES})(?: stock photo)?(?: ?[/|] ?[^/|]{1,40}){0,2}\\.?$`,
    ),
)
const MAX_AGENCY_LINE = 14

/** What a pattern for small letters finds, as it stands in the text. */
function found(pattern: Pattern, text: string): string | undefined {
  const match = pattern.exec(inSmallLetters(text))
  return match === null ? undefined : text.slice(match.index, match.index + match[0].length)
}

/** Who took the picture; what a caption says of its picture is content, and stays where it says more than a name. */
export const mediaCaption = defineFilter({
  id: 'media-caption',
  removes: 'photo credits and other captions without content',
  says: 'boilerplate',
  wording,
  asks: [{ signs: ['bracket'], words: MAX_WORDS }],
  hints,
  examples: {
    hits: [
      'Photo: Getty Images',
      'Image credit: Harbour News',
      'Photo by Ana Ruiz on Unsplash',
      '(Reuters)',
      'Morsa Lind / Shutterstock',
      'Courtesy of the museum',
      'Tim Roberts/Getty Images',
      'Firn | Getty Images',
      'Click to enlarge',
      'Image: Milad Farik / Unsplash / Foundry',
      'Foto: dpa',
      'Bild: Jana Wiese / picture alliance',
      'Bildnachweis: Getty Images',
      'Crédit photo : Claire Morel / AFP',
      '© AFP',
      'Foto: EFE',
      'Fuente de la imagen, Getty Images',
      'Foto di repertorio',
      'Foto: Divulgação/Prefeitura',
      'Beeld: ANP',
      'Fot. PAP/Jan Nowak',
      'Foto: ČTK',
      'Фото: ТАСС',
      'Источник изображения: Unsplash',
      'Фото: УНІАН',
      'Fotoğraf: AA',
      'Φωτογραφία: Eurokinissi',
      'صورة أرشيفية',
      'مصدر الصورة: رويترز',
      'צילום: רויטרס',
      'फोटो: पीटीआई',
      '图片来源：视觉中国',
      '圖／中央社',
      '写真：ロイター',
      '写真はイメージです',
      '사진=연합뉴스',
      '사진 제공: 항만청',
      'Ảnh: TTXVN',
      'Ảnh minh họa',
      'Foto: ANTARA/Budi',
    ],
    misses: [
      'The photo by the door, she said, was the only one that her brother had ever allowed anybody to take.',
      'Getty Images sued the company in 2023 for copying twelve million pictures without asking.',
      'Reuters reported that the ministry had known of the leak since the first week of May.',
      'Courtesy of the wind, the ferry reached the island in half the usual time, and nobody was ill.',
      'A volunteer clears the north path of the garden after the flood.',
      'How to Take Photos of the Night Sky',
      'The image source is set in the second line, and the browser loads it before anything else on the page.',
      'Das Foto an der Wand zeigt den alten Hafen, wie er vor dem großen Brand von 1911 aussah.',
      'La photo de mariage, dit-elle, est la seule que son frère n’a jamais brûlée pendant la guerre.',
      'La imagen de la ciudad ha cambiado mucho desde que llegaron los primeros barcos de vapor.',
      'Na zdjęciu z lata 1947 roku widać port, którego już nie ma, i statek, na którym popłynął dziadek.',
      'На фото видно, как рыбаки выходят в море, хотя по радио уже передали предупреждение о шторме.',
      'В архіві зберігся лист, у якому капітан пояснює, чому не повернувся до порту.',
      'صورة المدينة تغيرت كثيرا منذ أن وصلت أولى السفن البخارية إلى الميناء في ذلك العام.',
      '这张照片拍摄于1947年，照片里的港口如今已经不存在了。',
      '写真を撮るたびに、彼女は父が港で過ごした最後の夏を思い出すのだった。',
      '사진을 찍던 그는 항구가 예전과 많이 달라졌다는 것을 알았다고 한다.',
    ],
  },
  judge: (block, page, cue, hinted) => {
    if (block.words > MAX_WORDS || block.kind === 'code' || block.kind === 'heading') return undefined
    const running = page.prose[block.index] === 1
    const { text } = block
    const bracketed = hasSign(block, page, SIGNS.bracket) && CLOSES.test(text) ? found(BRACKETED, text) : undefined
    if (bracketed !== undefined)
      return { reason: `credits “${bracketed}”`, strength: block.words <= 12 ? 0.85 : running ? 0.45 : 0.6 }
    if (block.words <= MAX_AGENCY_LINE && !running && hinted[block.index] === 1) {
      const agency = found(AGENCY, text)
      if (agency !== undefined) return { reason: `credits “${agency}”`, strength: block.words <= 8 ? 0.9 : 0.7 }
    }
    const label = hinted[block.index] === 1 ? (LABEL.exec(text) ?? CREDIT.exec(text)) : null
    const tail = label === null ? 0 : text.length - label.index
    if (label !== null && tail <= 60 && !(running && tail > text.length * 0.6))
      return {
        reason: `credits “${text.slice(label.index, label.index + 60).trim()}”`,
        strength: block.words <= 12 ? 0.85 : 0.6,
      }
    const worded = judgeWording(block, cue)
    if (worded === undefined) return undefined
    return running && (cue?.share ?? 0) < 0.5 ? inPassing(worded) : worded
  },
})
