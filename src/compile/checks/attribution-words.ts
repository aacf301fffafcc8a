import type { InterfaceLang } from '../../render/words/strings.ts'

/** Words that say that somebody says something, by language. */
export const ATTRIBUTION_WORDS: Readonly<Record<InterfaceLang, RegExp>> = {
  en: /\b(?:says?|said|saying|according to|claim\w*|assess\w*|report(?!ers?\b)\w*|stat(?:e[sd]?|ements?|ing)|announc\w*|told|tells?|call(?:s|ed)|estimat\w*|confirm\w*|den(?:y|ies|ied)|alleg\w*|insist\w*|warn\w*|describ\w*)\b/iu,
  uk: /(?<!\p{L})(?:каж\p{L}*|сказа\p{L}*|говор\p{L}*|заяв\p{L}*|повідом\p{L}*|за (?:словами|даними|оцінк\p{L}*)|оцін\p{L}*|стверд\p{L}*|підтверд\p{L}*|запереч\p{L}*|назва\p{L}*|попередж\p{L}*|оголос\p{L}*|доповіл\p{L}*|звіту\p{L}*|за інформаці\p{L}*)/iu,
  ru: /(?<!\p{L})(?:сказа\p{L}*|говор\p{L}*|заяв\p{L}*|сообщ\p{L}*|по (?:словам|данным|оценк\p{L}*)|оцен\p{L}*|утвержд\p{L}*|подтвер\p{L}*|отриц\p{L}*|назва\p{L}*|предупре\p{L}*|объяв\p{L}*|долож\p{L}*|отчит\p{L}*|по информаци\p{L}*)/iu,
}

/** Words by which a sentence denies what it speaks of. */
export const NEGATIONS: Readonly<Record<InterfaceLang, RegExp>> = {
  en: /\b(?:not|no|never|neither|nor)\b|n[’']t\b/iu,
  uk: /(?<!\p{L})(?:не|ні|ані|ніколи)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:не|ни|нет|никогда)(?!\p{L})/iu,
}
