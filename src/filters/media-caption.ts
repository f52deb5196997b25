import { defineFilter, judgeWording } from './define.ts'

/** A caption with content may close with its credit; longer text is no caption. */
const MAX_WORDS = 45
/** "Photo: Ana Ruiz", "Image/AP", "Photo by Ana"; "image: nginx" is code, "Video: 4K" a datum. */
const LABEL =
  /(?:^|[.!?–—|(] ?)(?:Photo|PHOTO|Image|IMAGE|Photograph|Illustration)s?(?: ?[:/©] ?(?!https?:)\S| by \p{Lu})|\bCredit: ?\p{Lu}|\. Courtesy (?:of )?\p{Lu}/u
/** "image credit Harbour News", "photo courtesy of …", "Screenshot via: …" */
const CREDIT =
  /\b(?:photo|photograph|image|illustration|picture|video|screenshot|artwork)s? ?(?:credits?\b|courtesy\b|(?:source|by|via):)/i
/** "(Reuters)", "(AP Photo/Jane Doe)", "(Jane Doe/AFP via Getty Images)" at the end. */
const BRACKETED =
  /\((?:[^()/]{0,60}\/ ?(?:getty|ap|afp|reuters|epa|pool|shutterstock|alamy|istock)\b[^()]{0,40}|(?:photos?|images?|picture|photograph|illustration|ap photo)(?: credit| courtesy| by|:|\/)[^()]{1,60}|(?:courtesy|credit)(?: of|:)[^()]{1,60}|reuters|ap|afp|epa|upi|file|getty images)\)\.?$/i
/** "Jane Doe / Shutterstock", "Getty Images | Firn", "Jane Doe on Unsplash": an agency at the end, behind a sign. */
const AGENCY =
  /(?:^|[/|©+–—] ?|\b(?:via|on|by|credit|courtesy of|from|photos?|images?|source)\b:? )(?:getty images|shutterstock|istock(?:photo)?|alamy|adobe ?stock|unsplash|pexels|pixabay|depositphotos|dreamstime|wikimedia commons|reuters|flickr|associated press|ap photo|afp|imago)(?: stock photo)?(?: ?[/|] ?[^/|]{1,40}){0,2}\.?$/i

/** Who took the picture; what a caption says of its picture is content, and stays where it says more than a name. */
export const mediaCaption = defineFilter({
  id: 'media-caption',
  removes: 'photo credits and other captions without content',
  says: 'boilerplate',
  wording: {
    en: [
      '^photo|photos|image|images|photography|picture|pictures|illustration|artwork|video|screenshot credit|credits|source|by|courtesy|via|copyright',
      '^photo|photos|image|images|illustration by|courtesy|credit|via',
      'photo|image|photograph|illustration|picture credit|credits|courtesy',
      'photo|image|photograph|illustration by|courtesy of? * on|via|for|from|of|at unsplash|pexels|pixabay|getty|flickr',
      '^photograph|photographed|photos|pictured|illustrated|illustration by',
      '^image|images|photo|photos courtesy|via|from',
      '^courtesy of?',
      '^courtesy photo|image$',
      'getty images$',
      '^getty images',
      'via getty images',
      '^image|featured|feature|header|cover|hero|lead|main|thumbnail image|photo|picture credit|by|via|source|courtesy|from|credits',
      '^credit|credits getty|photo|image|courtesy|unsplash|shutterstock|ap|reuters|istock|alamy|adobe|pixabay|pexels',
      '^file photo|image$',
      '^stock photo|image$',
      '^reuters|ap|afp file|photo|images?$',
      '^view|see|show|enlarge|open|click full|larger|image|photo|gallery|to screen|image|photo|size|enlarge|fullscreen|gallery$',
      '^view|see gallery|slideshow|all image|photos|photo|images',
      '^click to|on|image enlarge|expand|zoom|view|image|to',
      '^image # of #$',
      '^photo|image|slide|picture # of|out # of?',
      '^# of # photos|images|slides?$',
      '^image credit|credits$',
      '^photo credit|credits$',
      '^photo|image|picture$',
      '^photo gallery$',
      '^image gallery$',
      '^hide caption$',
      '^toggle caption$',
      '^image caption$',
      '^image source$',
      '^screenshot|screengrab by|via|courtesy|from',
      '^pin this?$',
    ],
  },
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
    ],
    misses: [
      'The photo by the door, she said, was the only one that her brother had ever allowed anybody to take.',
      'Getty Images sued the company in 2023 for copying twelve million pictures without asking.',
      'Reuters reported that the ministry had known of the leak since the first week of May.',
      'Courtesy of the wind, the ferry reached the island in half the usual time, and nobody was ill.',
      'A volunteer clears the north path of the garden after the flood.',
      'How to Take Photos of the Night Sky',
      'The image source is set in the second line, and the browser loads it before anything else on the page.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || block.kind === 'code' || block.kind === 'heading') return undefined
    const running = page.prose[block.index] === 1
    const { text } = block
    const bracketed = text.endsWith(')') || text.endsWith(').') ? BRACKETED.exec(text) : null
    if (bracketed !== null)
      return { reason: `credits “${bracketed[0]}”`, strength: block.words <= 12 ? 0.85 : running ? 0.45 : 0.6 }
    if (block.words <= 14 && !running) {
      const agency = AGENCY.exec(text)
      if (agency !== null) return { reason: `credits “${agency[0]}”`, strength: block.words <= 8 ? 0.9 : 0.7 }
    }
    const label = LABEL.exec(text) ?? CREDIT.exec(text)
    const tail = label === null ? 0 : text.length - label.index
    if (label !== null && tail <= 60 && !(running && tail > text.length * 0.6))
      return {
        reason: `credits “${text.slice(label.index, label.index + 60).trim()}”`,
        strength: block.words <= 12 ? 0.85 : 0.6,
      }
    const worded = judgeWording(block, cue)
    if (worded === undefined) return undefined
    return running && (cue?.share ?? 0) < 0.5 ? { ...worded, strength: 0.4 } : worded
  },
})
