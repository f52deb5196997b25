import { describe, expect, it } from 'vitest'
import { dateIn, MONTHS } from '../src/dates.ts'

describe('dateIn', () => {
  it.each([
    ['Posted on March 3rd, 2021', 'March 3rd, 2021'],
    ['the 3rd of May 2021', '3rd of May 2021'],
    ['2021-03-03T12:00', undefined],
    ['2021-03-03 12:00', '2021-03-03'],
    ['12/31/99', '12/31/99'],
    ['Mittwoch, 3. März 2021', '3. März 2021'],
    ['03.03.2021, 14:05 Uhr', '03.03.2021'],
    ['le 1er août 2021', '1er août 2021'],
    ['LE 3 FEVRIER 2021', '3 FEVRIER 2021'],
    ['3 de marzo del 2021', '3 de marzo del 2021'],
    ['marzo 3, 2021', 'marzo 3, 2021'],
    ['3 gennaio 2021', '3 gennaio 2021'],
    ['3 de março de 2021', '3 de março de 2021'],
    ['3 mrt. 2021', '3 mrt. 2021'],
    ['3 października 2021r.', '3 października 2021r'],
    ['3. 3. 2021', '3. 3. 2021'],
    ['3. července 2021', '3. července 2021'],
    ['3 марта 2021 г.', '3 марта 2021'],
    ['3 березня 2021 р.', '3 березня 2021'],
    ['3 NİSAN 2021', '3 NİSAN 2021'],
    ['3 Ağustos 2021', '3 Ağustos 2021'],
    ['3 ΜΑΡΤΙΟΥ 2021', '3 ΜΑΡΤΙΟΥ 2021'],
    ['٣ مارس ٢٠٢١', '٣ مارس ٢٠٢١'],
    ['3 آذار/مارس 2021', '3 آذار/مارس 2021'],
    ['3 תשרי 2021', undefined],
    ['3 במרץ 2021', '3 במרץ 2021'],
    ['3 मार्च 2021', '3 मार्च 2021'],
    ['2021年3月3日星期三', '2021年3月3日'],
    ['民國110年3月3日', '民國110年3月3日'],
    ['令和3年3月3日', '令和3年3月3日'],
    ['2021년 3월 3일(수)', '2021년 3월 3일'],
    ['2021. 3. 3.', '2021. 3. 3'],
    ['ngày 3 tháng 3 năm 2021', '3 tháng 3 năm 2021'],
    ['Tháng Ba 3, 2021', 'Tháng Ba 3, 2021'],
    ['3 Agustus 2021', '3 Agustus 2021'],
    ['March 2021', undefined],
    ['the winter of 1947', undefined],
    ['version 10.4.12345', undefined],
  ])('%j has %j', (text, date) => {
    expect(dateIn(text)).toBe(date)
  })

  it.each(Object.entries(MONTHS))('knows all months of %s', (_language, names) => {
    for (const name of names.trim().split(/\s+/))
      expect(dateIn(`7 ${name.replaceAll('_', ' ')} 2019`), name).toContain('2019')
  })

  it('takes time in proportion to the text', () => {
    const start = performance.now()
    for (const piece of ['1 ', 'march 1 ', '1.', '2021年', '20 of ', 'tháng 1 ']) dateIn(piece.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
