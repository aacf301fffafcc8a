import { evidence } from './evidence/ru.ts'
import type { Strings } from './interface-strings.ts'

export const ru: Strings = {
  map: (title) => `Карта к материалу: ${title}`,
  baseMap: 'Карта-основа',
  mapOfStep: (step, total) => `Карта ${step} из ${total}`,
  asOf: (date) => `Данные карты по состоянию на ${date}`,
  claim: {
    confirmed: (by) => `Подтверждено: ${by}`,
    assessed: (by) => `Оценка: ${by}`,
    claimed: (by) => `Заявление: ${by}`,
    disputed: (by) => `Спорное заявление: ${by}`,
    unclear: (by) => `Неясно: ${by}`,
  },
  boundaries: { 'de-jure': 'Границы показаны по международному праву, это не линии контроля.' },
  noFrontLine: 'Линия фронта не показана.',
  noOccupation: 'Оккупация не показана.',
  neither: 'Ни линия фронта, ни оккупация не показаны.',
  published: (date) => `Опубликовано ${date}`,
  updated: (date) => `Обновлено ${date}`,
  sources: 'Источники',
  notes: 'Примечания',
  note: (number) => `Примечание ${number}`,
  backToText: (number, time) => `Назад к примечанию ${number} в тексте${time === 1 ? '' : ` (${time})`}`,
  table: (number) => `Таблица ${number}`,
  aboutMap: 'О карте',
  credits: { openstreetmap: '© Участники OpenStreetMap', geonames: 'GeoNames', 'natural-earth': 'Natural Earth' },
  howMade: 'Как сделана эта карта',
  derived: (date) =>
    `Карта-основа сделана из открытых данных ${date}. Для этого материала она упрощена: ни одна линия не отходит на полпикселя от полных данных.`,
  recognised: {
    'de-jure':
      'Границы – те, которые признаёт Генеральная Ассамблея ООН. По её резолюциям 68/262 и ES-11/4 Крым, Севастополь, Донецкая, Запорожская, ' +
      'Луганская и Херсонская области – это Украина. Линии, статус которых спорный, проведены пунктиром.',
  },
  mapUnavailable: 'Подвижную карту здесь запустить не удалось. Вместо неё к каждому отрывку есть неподвижная.',
  shows: (names) => `На карте: ${names}.`,
  showsNoPlace: 'На карте – местность, о которой идёт речь.',
  marked: (claims) => `Обозначения на месте: ${claims}.`,
  close: 'Закрыть',
  ownBase: {
    show: (name) => `Показать подробную карту: ${name}`,
    contacts: (host) => `Для этого будет обращение к ${host}; этот сервер увидит ваш интернет-адрес.`,
    loading: (name) => `Загружается карта: ${name} …`,
    back: 'Вернуть простую карту',
    failed: 'Подробную карту загрузить не удалось. Остаётся простая.',
    borders: (name) => `Границы и названия – по карте: ${name}.`,
    unnamed: 'подробная карта',
  },
  evidence,
}
