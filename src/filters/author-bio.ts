import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { describeBox } from '../zones.ts'
import { above, headings, verbs, wording } from './author-bio.wording.ts'
import { defineFilter } from './define.ts'
import { lazyPattern } from './pattern.ts'

/** Longer text about a person is an article. */
const MAX_WORDS = 150
/** The box stands at the end of an article: this much prose may follow within a few blocks. */
const AFTER = 6
const MAX_PROSE_AFTER = 2
/** A heading stands this close above the text. */
const ABOVE = 4
/** "Jane Doe is", "Dr. Jane A. Doe, MSc, has been": a bio begins with whose it is. */
const NAMED =
  /^(?:About the author:? )?\p{Lu}[\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,4},?(?: [^.!?\n]{2,60},)? (?:is|was|has|have|are|covers|writes|joined|holds|works|lives|specializes|specialises)\b/u

/** The same in other languages, where the name is two words at least: prose begins with one as often. */
const NAMED_ELSEWHERE = lazyPattern(
  () =>
    new RegExp(
      `^\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:van|von|de|der|da|di|dos|la|le|el|al) )?\\p{Lu}[\\p{L}.'’-]*){1,4},?(?: [^.!?\\n]{2,60},)? (?:${verbs.join('|')})(?!\\p{L})`,
      'u',
    ),
)
/** Scripts without capitals do not show their names; their bios need two phrases. */
const UNCASED = /^[\p{Lo}\p{M}]/u

/** A single phrase of a bio weighs only behind a full name: "Clay is a major contributor" is no bio. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]* \p{Lu}/u

/** A box that presents the writer in the third person, below the article or beside it; articles quote writers. */
export const authorBio = defineFilter({
  id: 'author-bio',
  removes: 'boxes about the author below an article',
  says: 'boilerplate',
  headings,
  wording,
  asks: [{ zones: ['author'], words: MAX_WORDS }],
  hints: above,
  reach: ABOVE,
  examples: {
    hits: [
      'About the Author',
      'Mara Lindqvist is a freelance writer who covers food and travel. When she isn’t writing, she keeps bees.',
      'Tom Hale is a staff reporter at The Harbour. He has written about ports since 2009. Follow him on Mastodon.',
      'Ines Okafor, MSc, has been writing about gardens for ten years. She lives in Leeds with her two cats.',
      'Peter Quandt is the founder of Ashdown Press and holds a degree in journalism.',
      'View all posts by Mara Lindqvist',
      'Über den Autor',
      'Über die Autorin',
      'Anna Weber ist freie Journalistin und schreibt seit 2009 über Häfen. Sie lebt in Hamburg.',
      "À propos de l'auteur",
      'Claire Morel est journaliste indépendante et écrit pour plusieurs revues. Passionnée par la mer, elle vit à Brest.',
      'Sobre el autor',
      "Informazioni sull'autore",
      'Sobre o autor',
      'Ana Souza é jornalista formada pela USP e escreve sobre portos desde 2009.',
      'Over de auteur',
      'O autorze',
      'O autorovi',
      'Об авторе',
      'Про автора',
      'Yazar hakkında',
      'Σχετικά με τον συντάκτη',
      'عن الكاتب',
      'על הכותב',
      'लेखक के बारे में',
      '关于作者',
      '作者簡介',
      'この記事を書いた人',
      '저자 소개',
      'Về tác giả',
      'Tentang Penulis',
    ],
    misses: [
      'Flatliner is a handy code editor that helps to test expressions.',
      'He is a writer of few words, and the detective in his new book speaks even less than he does.',
      'Clay is a major contributor to the strength of the wall, according to the engineers who rebuilt it.',
      'What Makes a Great Author?',
      'The paper asked every reporter who had covered the trial for his notes, and eleven handed them over.',
      'You may also consider some information about the author and the circumstances of the text’s production:',
      'Der Autor des Gutachtens blieb unbekannt, bis der Hafenmeister seinen Namen nannte.',
      'Elle est journaliste dans le film, et personne ne la croit quand elle parle du port.',
      'El autor del incendio fue detenido en el muelle tres días después, según la policía.',
      'O autor do livro nunca viu o mar, mas descreveu o porto como ninguém.',
      'Писатель умер в 1921 году, и его последнюю книгу издали только через десять лет.',
      '作者在书中写道，港口关闭之后，镇上只剩下三户人家。',
      '著者は港が閉鎖された後の町を、三人の目を通して描いている。',
      'L’autore del furto è stato visto sul molo, ma nessuno ha voluto testimoniare.',
    ],
  },
  judge: (block, page, cue, hinted) => {
    if (block.words > MAX_WORDS || block.kind === 'code') return undefined
    if (cue?.heading === true) return { reason: `headed “${cue.quote}”`, strength: 0.95, opens: true }
    const box = page.zone(block, 'author')
    if (box !== undefined && block.kind !== 'control') return { reason: `inside ${describeBox(box)}`, strength: 0.8 }
    if (cue === undefined && block.words < 8) return undefined
    const headed = headedAbove(block, page, hinted)
    if (headed !== undefined) return { reason: `below “${headed}”`, strength: 0.85, below: true }
    if (cue === undefined) return undefined
    const reason = `says “${cue.quote}”`
    if (cue.whole || cue.direct) return { reason, strength: 0.9 }
    const beginning = block.text.slice(0, 160)
    const named = NAMED.test(beginning) || NAMED_ELSEWHERE.test(beginning)
    if (block.words < 6 || !(named || (cue.phrases >= 2 && UNCASED.test(beginning)))) return undefined
    if (proseAfter(block, page) > MAX_PROSE_AFTER) return { reason, strength: 0.45 }
    if (cue.phrases < 2) return { reason, strength: FULL_NAME.test(block.text.slice(0, 80)) ? 0.55 : 0.4 }
    return { reason, strength: cue.phrases >= 3 ? 0.85 : 0.7 }
  },
})

function headedAbove(block: Block, page: Page, hinted: Readonly<Uint8Array>): string | undefined {
  for (let n = 1; n <= ABOVE; n++) {
    const above = page.blocks[block.index - n]
    if (above === undefined || (n > 1 && above.kind === 'heading' && above.words > 4)) return undefined
    if (above.words <= 5 && hinted[above.index] === 1) return above.text
    if (page.prose[above.index] === 1) return undefined
  }
  return undefined
}

function proseAfter(block: Block, page: Page): number {
  let count = 0
  for (let n = 1; n <= AFTER; n++) count += page.prose[block.index + n] ?? 0
  return count
}
