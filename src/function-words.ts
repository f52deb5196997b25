/**
 * Words that hold prose together, by language (what jusText calls stop words). A word that is a function word in one
 * language rarely heads a menu in another, so all languages count at once where prose is told from lists.
 */
export const FUNCTION_WORDS = {
  ar: 'في من على أن إلى عن مع هذا هذه التي الذي كان لا ما هو هي وقد',
  cs: 'v je se na s z o k ze ktery ktera jako pro ale tak by',
  de: `der die das und ist von zu den mit sich des auf fur im dem nicht ein eine als auch werden aus er hat dass
    sie nach wird bei einer um am sind noch wie einem uber einen zum war haben nur oder aber vor zur bis mehr
    durch man sein wurde`,
  el: 'και το η ο να του της με για που σε την οι τα από δεν είναι ότι στο',
  en: `the of and a to in is it you that he was for on are with as i his they be at one have this from or had by
    but some what there we can out other were all your when up use how said an each she which do their if will
    many then them would so these her him has my more no could than been who its now did get may about our not
    any only also into because just over such even most me us very after before where while during between both
    through under again here why own same few those too`,
  es: `el la los las de que y en un una por con para es se del al lo como pero sus le ya o este si porque esta
    entre cuando muy sin sobre tambien hasta hay donde quien desde todo nos`,
  fr: `les et est dans pour qui sur pas plus par ne au ce il sont avec cette ou son ses mais comme nous vous leur
    fait ete aux ont meme elle`,
  he: 'של על את הוא לא זה עם כי גם אבל היא אני או כל יש מה',
  hi: 'के में की है और से का को पर यह भी नहीं कि हैं था ने एक',
  id: 'yang dan di ini itu dengan untuk dari dalam tidak pada adalah akan oleh juga telah',
  it: 'di che non da della gli alla dei nel sono anche piu ma ha',
  ja: 'の は を に が で と も た て し る',
  ko: '이 그 저 것 수 등 및 또는 그리고 하지만 그러나 있다 있는 없는 했다 한다 하는 에서 으로 대한 위해 때문에',
  nl: 'het van niet zijn op te dat voor met aan er om ook maar nog wordt',
  pl: 'i w na z do nie jest to ze sie od przez ale jak po co tak za oraz ktory ktore',
  pt: 'e os uma na dos das mais foi ao nao sao pelo pela isso seu sua ja quando muito',
  ru: 'и в не на что он с как это по но они к у же вы за бы от так его для мы было из или её их',
  tr: 've bir bu da de icin ile cok daha gibi olarak olan en kadar sonra ancak ne',
  uk: 'і в не на що він з як це по але вони до у та за від так його для ми було або її їх',
  vi: 'là của và có không được cho các một trong với này để người những đã khi',
  zh: '的 了 是 在 和 我 有 他 这 也 就 不 与',
} as const
