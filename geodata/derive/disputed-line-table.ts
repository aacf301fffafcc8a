import type { Names } from './country-names.ts'
import type { Box } from './vertices-on-edges.ts'

export interface DisputedLine {
  readonly id: string
  readonly name: Names
  /** ISO 3166-1 alpha-3 of the two countries whose shared line it is (XKX for Kosovo). */
  readonly between: readonly [string, string]
  /** Where only a stretch is meant: the boxes (degrees) that hold it, and nothing else of the two countries' border. */
  readonly within?: readonly Box[]
  /** Why it is no settled border, by whose word. README.md prints it. */
  readonly reason: string
}

/**
 * Lines of the mosaic that are no settled borders. In are those of which the United Nations or a treaty of the two sides says so; out are
 * borders that one side alone contests, and all of Russia with Ukraine and Georgia: the policy has these as international borders.
 */
export const disputedLineTable: readonly DisputedLine[] = [
  {
    id: 'kosovo-serbia',
    name: {
      en: 'Kosovo–Serbia administrative boundary line',
      ru: 'Административная линия между Косово и Сербией',
      uk: 'Адміністративна лінія між Косовом і Сербією',
    },
    between: ['SRB', 'XKX'],
    reason: 'status open: Security Council 1244 (1999)',
  },
  {
    id: 'kashmir',
    name: { en: 'Line of Control in Kashmir', ru: 'Линия контроля в Кашмире', uk: 'Лінія контролю в Кашмірі' },
    between: ['IND', 'PAK'],
    // from the Chenab plain north; the older boundary of Punjab and Jammu, south of it, is left out
    within: [
      [73, 32.8, 74.55, 33.5],
      [73, 33.5, 77.5, 36],
    ],
    reason: 'line of control of the Simla agreement (1972), and beyond its end the positions held on Siachen',
  },
  {
    id: 'china-pakistan',
    name: {
      en: 'Provisional China–Pakistan boundary',
      ru: 'Временная граница между Китаем и Пакистаном',
      uk: 'Тимчасовий кордон між Китаєм і Пакистаном',
    },
    between: ['CHN', 'PAK'],
    reason: 'provisional until Kashmir is settled: article 6 of the agreement of 2 March 1963',
  },
  {
    id: 'aksai-chin',
    name: {
      en: 'Line of Actual Control, western sector',
      ru: 'Линия фактического контроля, западный сектор',
      uk: 'Лінія фактичного контролю, західний сектор',
    },
    between: ['CHN', 'IND'],
    // from the Karakoram to Chumar, where Ladakh ends
    within: [
      [76.5, 32.75, 80, 36],
      [78.73, 32.2, 80, 32.75],
    ],
    reason: 'line of actual control: agreement of 7 September 1993',
  },
  {
    id: 'arunachal',
    name: {
      en: 'Line of Actual Control, eastern sector',
      ru: 'Линия фактического контроля, восточный сектор',
      uk: 'Лінія фактичного контролю, східний сектор',
    },
    between: ['CHN', 'IND'],
    within: [[91.4, 26.5, 97.6, 29.7]],
    reason: 'line of actual control: agreement of 7 September 1993',
  },
  {
    id: 'western-sahara',
    name: {
      en: 'Boundary of Western Sahara and Morocco',
      ru: 'Граница Западной Сахары и Марокко',
      uk: 'Кордон Західної Сахари та Марокко',
    },
    between: ['ESH', 'MAR'],
    reason: "the territory's status is open: Security Council 690 (1991)",
  },
  {
    id: 'golan',
    name: {
      en: 'Israel–Syria line before June 1967',
      ru: 'Линия между Израилем и Сирией до июня 1967 года',
      uk: 'Лінія між Ізраїлем і Сирією до червня 1967 року',
    },
    between: ['ISR', 'SYR'],
    reason: 'no border was agreed on; Israel holds the ground east of it (Security Council 497)',
  },
  {
    id: 'green-line',
    name: { en: 'Green Line', ru: 'Зелёная линия', uk: 'Зелена лінія' },
    between: ['ISR', 'PSE'],
    reason: 'armistice lines of 1949, around the West Bank and Gaza',
  },
  {
    id: 'blue-line',
    name: { en: 'Blue Line', ru: 'Голубая линия', uk: 'Блакитна лінія' },
    between: ['ISR', 'LBN'],
    reason: "the United Nations' line of withdrawal of 2000, not a border (S/2000/460)",
  },
  {
    id: 'korea',
    name: {
      en: 'Military Demarcation Line in Korea',
      ru: 'Военная демаркационная линия в Корее',
      uk: 'Військова демаркаційна лінія в Кореї',
    },
    between: ['KOR', 'PRK'],
    reason: 'armistice of 27 July 1953',
  },
  {
    id: 'sudan-south-sudan',
    name: {
      en: 'Sudan–South Sudan boundary',
      ru: 'Граница Судана и Южного Судана',
      uk: 'Кордон Судану та Південного Судану',
    },
    between: ['SDN', 'SSD'],
    reason: 'not yet determined, Abyei included: Security Council 2046 (2012)',
  },
  {
    id: 'halaib-bir-tawil',
    name: {
      en: 'Egypt–Sudan boundary at Hala’ib and Bir Tawil',
      ru: 'Граница Египта и Судана у Халаиба и Бир-Тавиля',
      uk: 'Кордон Єгипту та Судану біля Халаїба й Бір-Тавіля',
    },
    between: ['EGY', 'SDN'],
    // from where the administrative line of 1902 leaves 22 N to the Red Sea
    within: [[33.17, 21.5, 37.3, 22.4]],
    reason: 'Egypt goes by the line of 1899, Sudan by that of 1902',
  },
  {
    id: 'ilemi',
    name: {
      en: 'Kenya–South Sudan boundary at the Ilemi triangle',
      ru: 'Граница Кении и Южного Судана у треугольника Илеми',
      uk: 'Кордон Кенії та Південного Судану біля трикутника Ілемі',
    },
    between: ['KEN', 'SSD'],
    within: [[34.38, 4.5, 36.1, 5.2]],
    reason: 'line of 1914; Kenya administers the ground north of it up to provisional lines',
  },
  {
    id: 'ethiopia-somalia',
    name: {
      en: 'Ethiopia–Somalia provisional line',
      ru: 'Временная линия между Эфиопией и Сомали',
      uk: 'Тимчасова лінія між Ефіопією та Сомалі',
    },
    between: ['ETH', 'SOM'],
    // from Kenya to 8 N, 48 E, where the border of the treaty of 1897 begins
    within: [[41.5, 3.5, 48.3, 7.99]],
    reason: 'provisional line of 1950, never agreed on: General Assembly 392 (V)',
  },
  {
    id: 'patagonian-ice-field',
    name: {
      en: 'Argentina–Chile boundary on the Southern Patagonian Ice Field',
      ru: 'Граница Аргентины и Чили на Южном Патагонском ледяном поле',
      uk: 'Кордон Аргентини та Чилі на Південному Патагонському льодовиковому полі',
    },
    between: ['ARG', 'CHL'],
    // from Mount Fitz Roy to Cerro Murallón
    within: [[-73.46, -49.82, -72.8, -49.27]],
    reason: 'to be demarcated: agreement of 16 December 1998',
  },
]
