import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

const MAX_WORDS = 25

/**
 * Buttons that send the page to someone, and links to the site's own accounts. Articles about the networks name them
 * in sentences; a row of their names, or one alone on a line, is a button.
 */
export const shareBar = defineFilter({
  id: 'share-bar',
  removes: 'share buttons and links to social networks',
  says: 'boilerplate',
  wording: {
    en: [
      '^facebook|twitter|instagram|linkedin|youtube|pinterest|tiktok|whatsapp|reddit|telegram|tumblr|bluesky|threads$',
      '^mastodon|flipboard|snapchat|vkontakte|messenger|pocket|wechat|weibo|viber|vimeo|flickr|discord|xing$',
      '^x twitter|formerly?$',
      '^share|shares|sharing|tweet|retweet|pin|email|print|bookmark|copied$',
      '^facebook|twitter|x|linkedin|instagram|youtube facebook|twitter|x|linkedin|instagram|youtube|email|pinterest|reddit$',
      'tumblr whatsapp email share link',
      'facebook twitter linkedin',
      'facebook twitter pinterest',
      'facebook instagram youtube',
      'facebook twitter email',
      'facebook twitter reddit',
      'facebook twitter instagram',
      'facebook x linkedin|bluesky|twitter|instagram|whatsapp|reddit',
      'twitter facebook linkedin|instagram|youtube|pinterest|reddit|email|whatsapp',
      '^share|post|pin|save|send|print|email this|the|our? article|story|post|page|entry|video|photo|link|event|recipe',
      '^share|tweet|pin|email|print|like this$',
      '^like this|loading$',
      '^like loading',
      '^share|post|send|tweet|pin|save|follow|like|find to|on|via|us? facebook|twitter|x|linkedin|pinterest|reddit|whatsapp',
      '^share|send via|by|through email|e-mail|mail|whatsapp|telegram|messenger|sms',
      '^share on|to telegram|tumblr|email|bluesky|threads|flipboard|messenger|line|wechat|pocket|vk|mastodon',
      '^share|spread with|the your? friends|love|word|followers$',
      '^share it|now|link|options|via|article|story|post$',
      '^copy link|url|to clipboard?',
      '^link copied',
      '^copied to clipboard',
      '^email this|a to|article a? friend|link$',
      '^e-mail|mail this',
      '^click to share|email|print|tweet',
      '^opens in a? new window|tab$',
      'opens in new window',
      '^print this|article|page|friendly$',
      '^more sharing options$',
      '^follow us|me|author$',
      '^follow us|me on|at',
      '^follow|find|join|like us|me on facebook|twitter|instagram|linkedin|youtube|pinterest|tiktok|social',
      '^stay connected|social$',
      '^social media links|icons?$',
      '^social links|share|sharing|icons|networks$',
      '^# shares|tweets|pins|retweets|likes$',
      '^shares|likes|tweets|followers|subscribers #$',
      '^subscribe|visit|watch to|us? our|on youtube|facebook channel|page$',
      '^join our|us on? facebook|telegram|whatsapp|discord|twitter|linkedin group|channel|page|community$',
      '^tweet|pin|share|post|telegram tweet|pin|share|email|whatsapp',
    ],
  },
  headings: { en: ['follow us on? social media?', 'find us on social media?', 'share with|via|on'] },
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
    ],
    misses: [
      'Facebook and Twitter told the committee that they had removed the accounts in May.',
      'Facebook to close its office in Lisbon',
      'Share prices fell by four per cent after the announcement.',
      'She followed us on foot for two miles before she turned back.',
      'Email was invented to send short notes between two machines.',
      'Twitter, Facebook and the end of the village square',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || page.prose[block.index] === 1) return undefined
    const box = page.zone(block, 'share')
    if (box !== undefined && block.kind !== 'heading') return { reason: `inside ${describeBox(box)}`, strength: 0.85 }
    return judgeWording(block, cue)
  },
})
