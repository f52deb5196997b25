import { defineFilter, judgeWording } from './define.ts'

/** "WATCH: The minister leaves the room" announces a clip that text does not have. */
const ANNOUNCED = /^(?:watch|must watch|watch (?:now|live|more|also|next)|related video|see also video)\s?:/i

/**
 * Invitations to a channel and pointers at a player. Not articles about videos and channels, nor a sentence that
 * tells what a video shows.
 */
export const videoPrompt = defineFilter({
  id: 'video-prompt',
  removes: 'invitations to watch or subscribe to a video channel',
  says: 'boilerplate',
  wording: {
    en: [
      'subscribe to * youtube|video|rumble|odysee|bitchute|twitch channel',
      'subscribe|follow|join|visit|like|support to|on? our|my|the youtube|rumble|odysee|bitchute|vimeo|twitch channel|page',
      'subscribe to our|my|this|the|his|her channel',
      'subscribe on|to|via|us youtube|rumble|odysee|on youtube?',
      'like comment? and|share? subscribe',
      'like comment share|and subscribe',
      'like share and subscribe',
      'hit|click|smash|ring|press the subscribe|bell|notification|like button|icon|bell',
      'turn on notifications',
      '^our|my|official|the|join youtube|video channel$',
      '^youtube|video channel$',
      '^join|follow|find|see|watch us|our|my on? youtube|rumble|odysee|twitch|vimeo channel?',
      '^watch now|live|it|here|next|more|later|again|trailer|again$',
      '^watch|play on youtube|tv|demand|vimeo|rumble',
      'watch the|this|our full|entire|complete? video|clip|interview|trailer|episode|conversation|discussion below|above|here',
      '^also? watch also|next|now|this$',
      '^you may|might also? watch|like to watch',
      '^in case you missed the|this video|show|episode|stream',
      '^play|pause|unmute|mute|start video|videos|clip|trailer|all$',
      '^more|related|recommended|popular|featured|latest|trending|recent|top|all|new|our|live videos|video|clips|livestreams$',
      '^video|videos you|to may|might|watch like?$',
      '^live stream|streaming|now$',
      'video|clip|stream|livestream|episode is? available|also on our|my|the youtube',
      '^new video|videos|episode|episodes every',
      'video unavailable$',
      'if playback doesnt begin shortly',
      'try restarting your device',
      'an error occurred while retrieving sharing',
      'the video could not be loaded',
      'please enable javascript to watch|view|play',
      '^see|watch|find more|all|our|other of? our? videos',
      '^want to watch|see more',
      'remember|forget|sure to please? subscribe',
      'forget|sure to like and|share',
      '^check out the|our video|videos',
      '^video|videos below|above|player|gallery|playlist|highlights|library$',
      '^click|tap|press here|below|play|image|video? to watch|play',
      'videos on our|my youtube? channel',
      'videos on youtube',
      'this video is|has currently|no|been? unavailable|private|longer|removed',
      '^watch * below|here|above|now$',
      '^watch|view|play video|videos|trailer|clip|replay|livestream|highlights',
      '^watch * on youtube|vimeo|rumble',
      '^watch|play|view the|this|our|full|a|more|all video|videos|clip|trailer|interview|episode|episodes|webinar|recording|replay|livestream',
    ],
  },
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
    ],
    misses: [
      'The video, filmed below the bridge, shows two men in a boat.',
      'Her YouTube channel reached a million subscribers in May.',
      'Watch the dough closely, for it burns within a minute.',
      'Why we watch other people play',
      'Police asked the public to watch for a grey van near the border.',
      'He subscribed to three channels, and none of them spoke of the war.',
    ],
  },
  judge: (block, _page, cue) => {
    const worded = judgeWording(block, cue)
    if ((worded?.strength ?? 0) >= 0.6 || block.words > 25) return worded
    const announced = ANNOUNCED.exec(block.text)
    return announced === null ? worded : { reason: `announces “${announced[0]}”`, strength: 0.6 }
  },
})
