import { defineFilter, judgeWording } from './define.ts'

/** "00:00", "0:00 / 3:45", "-12:01": the clock of a player; a time of the day has no such second half or zero. */
const CLOCK = /^(?:-?0{1,2}:\d\d(?::\d\d)?|-?\d{1,2}:\d\d(?::\d\d)? ?[/|] ?-?\d{1,2}:\d\d(?::\d\d)?)$/
/** "1x", "1.25x": speeds. "3x" alone is a figure that a product boasts of. */
const SPEED = /^(?:[01](?:\.\d{1,2})?|2\.\d{1,2})[x×](?: \(?(?:normal|default)\)?)?$/i

/** What a player shows while it plays or fails to; an article about a player or a film describes it in sentences. */
export const playerText = defineFilter({
  id: 'player-text',
  removes: 'labels of audio and video players',
  says: 'boilerplate',
  wording: {
    en: [
      'your browser does|do not support the? html5? audio|video|html5|iframes|embedded|playing',
      "your browser doesn|doesn't t? support html5|video|audio|the",
      '^play|pause|mute|unmute|rewind|replay|fullscreen|autoplay$',
      '^play|pause|stop|mute|unmute|replay|watch|start|load video|audio|slideshow|clip|trailer|episode$',
      '^play now$',
      '^now playing$',
      '^currently playing$',
      '^playing in # seconds?',
      '^autoplay on|off|is|next|video',
      '^full screen$',
      '^exit full|fullscreen screen?$',
      '^enter fullscreen$',
      '^picture in picture$',
      '^playback speed|rate$',
      '^speed #$',
      '^volume|quality|captions|subtitles|chapters|descriptions|cc$',
      '^closed captions|captioning',
      '^captions|subtitles|descriptions off|on|settings',
      '^captions will look like this$',
      '^toggle caption|captions|fullscreen|mute|transcript$',
      '^hide|show caption|captions|transcript$',
      'getty images hide|toggle caption$',
      '^enlarge this image$',
      '^listen to|now this|the article|story|post|page|episode?',
      '^listen|listening # min|mins|minutes|minute?$',
      '^listen now$',
      '^listen$',
      '^listen to article|story|episode|podcast|audio$',
      '^audio|video|media|podcast player$',
      '^audio|video|media player is|loading|for|failed',
      '^audio|video|media playback',
      '^audio article|version|recording$',
      '^this article|audio is|was * auto|ai|computer generated',
      '^this is modal a? window',
      '^this is a modal window',
      '^beginning of dialog window',
      '^end of dialog window$',
      'this modal can be closed',
      '# seconds of # minutes|minute|seconds|hours|hour',
      '# minutes|minute # seconds volume',
      'use up down arrow|arrows keys?',
      'arrow keys to increase|advance|seek|adjust',
      'keyboard shortcuts enabled|disabled|open|volume|play',
      'to access a list of keyboard shortcuts',
      '^skip back|forward|ahead|backward|rewind|intro # seconds?',
      '^skip ad$',
      '^skip in #',
      '^live stream|video currently|is offline|unavailable',
      '^this|the video|media|audio|file|content could|can|is|cannot not|be|unavailable|either|no|longer be|available|been|loaded|played?',
      '^video unavailable|loading$',
      '^this video is currently? unavailable|private|not|no|age',
      '^an error occurred please? try|while retrieving',
      'enable javascript to view|play|watch this|the video|audio|content',
      '^loading video|player|audio|media',
      '^video|audio duration',
      '^stream type live',
      '^seek to live currently',
      '^remaining time',
      '^more videos on youtube|from',
      '^watch on|later|next youtube?$',
      '^copy video|link url$',
      '^share|embed this video|audio|player|episode$',
      '^embed$',
      '^embed iframe',
      '^tap|click to unmute|play|mute',
      '^no compatible source was found for this media',
      '^subscribe to this podcast|show',
    ],
  },
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
    ],
    misses: [
      'Now playing in its third year, the comedy has been seen by a million people and is booked until June.',
      'The volume of trade rose 90 per cent after the bridge was opened in 1932.',
      'Listen to the people who live beside the canal, she says, and the plan looks different.',
      'The browser does not support tabs, which was common among programs of that time.',
      'Play the video to a class of ten-year-olds and they laugh in the same places as their teachers do.',
      'The ferry leaves at 10:00',
      'The factory makes twice as many boats as it did in 1990, and the captions in its museum say why.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > 40 || block.kind === 'code') return undefined
    if (block.text.length <= 20) {
      const shown = CLOCK.exec(block.text) ?? SPEED.exec(block.text)
      if (shown !== null) return { reason: `says “${shown[0]}”`, strength: 0.85 }
    }
    const worded = judgeWording(block, cue)
    if (worded === undefined) return undefined
    const weak = page.prose[block.index] === 1 && cue !== undefined && cue.phrases < 2 && cue.share < 0.4
    return weak ? { ...worded, strength: 0.4 } : worded
  },
})
