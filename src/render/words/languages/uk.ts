import { evidence } from './evidence/uk.ts'
import type { Strings } from './interface-strings.ts'

export const uk: Strings = {
  map: (title) => `Карта до матеріалу: ${title}`,
  baseMap: 'Карта-основа',
  mapOfStep: (step, total) => `Карта ${step} з ${total}`,
  asOf: (date) => `Дані карти станом на ${date}`,
  claim: {
    confirmed: (by) => `Підтверджено: ${by}`,
    assessed: (by) => `Оцінка: ${by}`,
    claimed: (by) => `Заява: ${by}`,
    disputed: (by) => `Спірна заява: ${by}`,
    unclear: (by) => `Неясно: ${by}`,
  },
  boundaries: { 'de-jure': 'Кордони показано за міжнародним правом, це не лінії контролю.' },
  noFrontLine: 'Лінію фронту не показано.',
  noOccupation: 'Окупацію не показано.',
  neither: 'Ні лінії фронту, ні окупації не показано.',
  published: (date) => `Опубліковано ${date}`,
  updated: (date) => `Оновлено ${date}`,
  sources: 'Джерела',
  notes: 'Примітки',
  note: (number) => `Примітка ${number}`,
  backToText: (number, time) => `Назад до примітки ${number} в тексті${time === 1 ? '' : ` (${time})`}`,
  table: (number) => `Таблиця ${number}`,
  aboutMap: 'Про карту',
  credits: { openstreetmap: '© Учасники OpenStreetMap', geonames: 'GeoNames', 'natural-earth': 'Natural Earth' },
  howMade: 'Як зроблено цю карту',
  derived: (date) =>
    `Карту-основу зроблено з відкритих даних ${date}. Для цього матеріалу її спрощено: жодна лінія не відходить на пів пікселя від повних даних.`,
  recognised: {
    'de-jure':
      'Кордони – ті, які визнає Генеральна Асамблея ООН. За її резолюціями 68/262 та ES-11/4 Крим, Севастополь, Донецька, Запорізька, Луганська ' +
      'й Херсонська області – це Україна. Лінії, статус яких спірний, проведено пунктиром.',
  },
  mapUnavailable: 'Рухому карту тут запустити не вдалося. Натомість до кожного уривка є нерухома карта.',
  shows: (names) => `На карті: ${names}.`,
  showsNoPlace: 'На карті – місцевість, про яку йдеться.',
  marked: (claims) => `Позначки на місці: ${claims}.`,
  close: 'Закрити',
  ownBase: {
    show: (name) => `Показати докладну карту: ${name}`,
    contacts: (host) => `Для цього буде звернення до ${host}; цей сервер побачить вашу інтернет-адресу.`,
    loading: (name) => `Завантажується карта: ${name} …`,
    back: 'Повернути просту карту',
    failed: 'Докладну карту завантажити не вдалося. Залишається проста.',
    borders: (name) => `Кордони й назви – за картою: ${name}.`,
    unnamed: 'докладна карта',
  },
  evidence,
}
