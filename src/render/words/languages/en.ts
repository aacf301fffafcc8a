import { evidence } from './evidence/en.ts'
import type { Strings } from './interface-strings.ts'

export const en: Strings = {
  map: (title) => `Map for the story: ${title}`,
  baseMap: 'Base map',
  mapOfStep: (step, total) => `Map ${step} of ${total}`,
  asOf: (date) => `Map data as of ${date}`,
  claim: {
    confirmed: (by) => `Confirmed: ${by}`,
    assessed: (by) => `Assessment: ${by}`,
    claimed: (by) => `Claim: ${by}`,
    disputed: (by) => `Disputed claim: ${by}`,
    unclear: (by) => `Unclear: ${by}`,
  },
  boundaries: { 'de-jure': 'Borders are legal borders, not lines of control.' },
  noFrontLine: 'No front line is shown.',
  noOccupation: 'Occupation is not shown.',
  neither: 'No front line or occupation is shown.',
  published: (date) => `Published ${date}`,
  updated: (date) => `Updated ${date}`,
  sources: 'Sources',
  notes: 'Notes',
  note: (number) => `Note ${number}`,
  backToText: (number, time) => `Back to note ${number} in the text${time === 1 ? '' : ` (${time})`}`,
  table: (number) => `Table ${number}`,
  aboutMap: 'About the map',
  credits: { openstreetmap: '© OpenStreetMap contributors', geonames: 'GeoNames', 'natural-earth': 'Natural Earth' },
  howMade: 'How this map was made',
  derived: (date) =>
    `The base map was made from open data on ${date}. For this story it was simplified: no line is half a pixel away from where the full data has it.`,
  recognised: {
    'de-jure':
      'Borders are those that the United Nations General Assembly recognises. By its resolutions 68/262 and ES-11/4 Crimea, Sevastopol and the ' +
      'regions of Donetsk, Kherson, Luhansk and Zaporizhzhia are Ukraine’s. A line whose status is disputed is dashed.',
  },
  mapUnavailable: 'The moving map could not be started here. A still map of each passage stands in its place.',
  shows: (names) => `The map shows ${names}.`,
  showsNoPlace: 'The map shows the region around the story.',
  marked: (claims) => `Symbols at the place: ${claims}.`,
  close: 'Close',
  ownBase: {
    show: (name) => `Show the detailed map from ${name}`,
    contacts: (host) => `This contacts ${host}, which then sees your internet address.`,
    loading: (name) => `Loading the map from ${name} …`,
    back: 'Back to the simple map',
    failed: 'The detailed map could not be loaded. The simple map stays.',
    borders: (name) => `Borders and place names are those of ${name}.`,
    unnamed: 'the detailed map',
  },
  evidence,
}
