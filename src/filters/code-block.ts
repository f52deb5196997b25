import { defineFilter } from './define.ts'

/** Lines that only a program, a shell or a configuration has. */
const LINE =
  /^(?:(?:export )?(?:const|let|var) \w+ ?=|(?:async )?function \w*\(|(?:public|private|protected|static) [\w<> ]{2,40}\(|def \w+\(|class \w+[:({ ]{1,2}|import (?:[\w{*][\w{}*, ]{0,60} from ['"]|[\w.]{1,40}$)|from [\w.]+ import |#include [<"]|<\?php|return [\w.]+[(;]|if \(.{1,60}\) ?\{|for \(.{1,60}\) ?\{|while \(.{1,60}\) ?\{|(?:else|try|do|finally) ?\{|\} ?(?:else|catch|finally)|SELECT .{1,80} FROM |INSERT INTO |CREATE TABLE |@\w+\(|\$ [a-z]{2}|>>> |sudo |git (?:clone|commit|push|add) |(?:npm|pip|brew|apt|apt-get) install |docker (?:run|build) |curl -|cd [\w~/.-]{1,60}$|#!\/|console\.log\()/
/** "x = f(y)", "key: value," and lines that end as no sentence does. A lone "<i>" or "sepia()" is a manual's menu. */
const SHAPE =
  /^[\w.$[\]"']{1,40} ?(?:[-+*/|]?=|:=|==|=>) ?\S|[;{}]$|^[}\])]{1,3}[;,)]{0,2}$|^<\/\w[\w-]{0,20}>$|^<\w[\w-]{0,20} [\w-]{1,30}=["']|^<\w[\w-]{0,20}>[^<]{1,80}<\/|\);$/
/** Code that sites paste or leak, which no article shows. */
const EMBEDDED =
  /<iframe|\{\{ ?\$|googletag|dataLayer|gtag\(|adsbygoogle|window\.|document\.(?:get|write|create|add)|jQuery\(|fbq\(|_gaq|\bgdpr|__NEXT|wp-content|\.elementor|@media|!important/i

const NEAR = 3
const MAX_LENGTH = 4000

/** Programs and commands that an article shows; look-alikes are prose with semicolons and scripts that leaked. */
export const codeBlock = defineFilter({
  id: 'code-block',
  removes: 'code of an article',
  says: 'content',
  asks: [{ kinds: ['code'] }, { kinds: ['paragraph'], signs: ['code', 'equals', 'arrow', 'hash', 'currency', 'at'] }],
  hints: {
    en: [
      '^class|import|from|select|sudo|cd|git|curl|docker|async|function|def|public|private|protected|static|return|if|for|while|console',
      '^insert into',
      '^create table',
      '^npm|pip|brew|apt|apt-get install',
    ],
  },
  examples: {
    hits: [
      'const tide = readTide(harbour)\nif (tide > 4) {\nclose(gate);\nreturn gate;\n}',
      'def main():\nimport os\nx = os.getcwd()\nprint(x)\nreturn x;',
    ],
    misses: [
      'The gate was closed at four; the tide rose to the second mark; nobody in the town slept.',
      'window.dataLayer = window.dataLayer || [];\nfunction gtag(){dataLayer.push(arguments);}',
      'Import duties rose from four per cent to nine (and later to twelve) in a year;',
      'Class of 2024: where are they now?',
      'Select a size from the list',
    ],
  },
  judge: (block, page) => {
    if (block.text.length > MAX_LENGTH || block.linkWords > block.words / 2) return undefined
    const start = block.text.slice(0, 300)
    if (block.kind === 'code') {
      if (EMBEDDED.test(start)) return undefined
      return { reason: `code “${block.text.slice(0, 40)}”`, strength: 0.8 }
    }
    if (block.kind !== 'paragraph' || page.prose[block.index] === 1) return undefined
    // Items of a legal list end in semicolons too; words like "the" and "with" give them away
    if ((page.shapes[block.index]?.functionWords ?? 0) > Math.max(2, block.words * 0.2)) return undefined
    if (!isCode(start)) return undefined
    let others = 0
    for (let n = -NEAR; n <= NEAR; n++) {
      const near = page.blocks[block.index + n]
      if (n !== 0 && near !== undefined && near.words <= 60 && isCode(near.text.slice(0, 300))) others++
    }
    if (others < 2) return undefined
    return { reason: `code “${block.text.slice(0, 40)}” among ${others} lines`, strength: others >= 3 ? 0.75 : 0.45 }
  },
})

const isCode = (text: string): boolean => (LINE.test(text) || SHAPE.test(text)) && !EMBEDDED.test(text)
