import { describe, expect, test } from 'vitest'
import { romaniseRussian, romaniseUkrainian } from '../../../geodata/derive/places/romanise.ts'

describe('a Ukrainian name', () => {
  // the examples of the table of resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010
  test.each([
    ['Алушта', 'Alushta'],
    ['Борщагівка', 'Borshchahivka'],
    ['Вінниця', 'Vinnytsia'],
    ['Гадяч', 'Hadiach'],
    ['Згорани', 'Zghorany'],
    ['Розгон', 'Rozghon'],
    ['Ґалаґан', 'Galagan'],
    ['Донецьк', 'Donetsk'],
    ['Рівне', 'Rivne'],
    ['Єнакієве', 'Yenakiieve'],
    ['Короп’є', 'Koropie'],
    ['Житомир', 'Zhytomyr'],
    ['Запоріжжя', 'Zaporizhzhia'],
    ['Медвин', 'Medvyn'],
    ['Іванків', 'Ivankiv'],
    ['Їжакевич', 'Yizhakevych'],
    ['Кадиївка', 'Kadyivka'],
    ['Мар’їне', 'Marine'],
    ['Йосипівка', 'Yosypivka'],
    ['Стрий', 'Stryi'],
    ['Біла Церква', 'Bila Tserkva'],
    ['Шостка', 'Shostka'],
    ['Щербухи', 'Shcherbukhy'],
    ['Гоща', 'Hoshcha'],
    ['Корюківка', 'Koriukivka'],
    ['Яготин', 'Yahotyn'],
    ['Костянтин', 'Kostiantyn'],
    ['Знам’янка', 'Znamianka'],
    ['Феодосія', 'Feodosiia'],
  ])('%s is %s', (name, latin) => {
    expect(romaniseUkrainian(name)).toBe(latin)
  })
})

describe('a Russian name', () => {
  // as the press prints them
  test.each([
    ['Орёл', 'Oryol'],
    ['Льгов', 'Lgov'],
    ['Рыльск', 'Rylsk'],
    ['Нижний Новгород', 'Nizhny Novgorod'],
    ['Великие Луки', 'Velikiye Luki'],
    ['Набережные Челны', 'Naberezhnye Chelny'],
    ['Грозный', 'Grozny'],
    ['Тольятти', 'Tolyatti'],
    ['Йошкар-Ола', 'Yoshkar-Ola'],
    ['Новороссийск', 'Novorossiysk'],
    ['Екатеринбург', 'Yekaterinburg'],
    ['Орехово-Зуево', 'Orekhovo-Zuyevo'],
    ['Большое Солдатское', 'Bolshoye Soldatskoye'],
    ['Егорьевск', 'Yegoryevsk'],
    ['Тёткино', 'Tyotkino'],
  ])('%s is %s', (name, latin) => {
    expect(romaniseRussian(name)).toBe(latin)
  })
})
