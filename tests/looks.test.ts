import { describe, expect, it } from 'vitest'
import type { Box } from '../src/model.ts'
import { readHtml } from '../src/readers/html.ts'

const boxesOf = (source: string): readonly Box[] => readHtml(source).boxes
const namesOf = (tag: string): readonly string[] | undefined => boxesOf(tag)[0]?.names

describe('the look of an element', () => {
  it.each([
    ['<div>', []],
    ['<div class="navBar main-menu2 X">', ['nav', 'bar', 'main', 'menu']],
    ['<DIV CLASS=XMLHttp id=topNav role=navigation>', ['xmlhttp', 'top', 'nav', 'navigation']],
    ['<div class="menü überschrift">', ['men', 'berschrift']],
    [`<div class="${'a'.repeat(24)} ${'b'.repeat(25)}">`, ['a'.repeat(24)]],
    [`<div class="${'ab '.repeat(400)}" id="late">`, Array(333).fill('ab')],
    ['<div class="one" class="two">', ['one']],
  ])('of %j has the words of its class, id and role', (tag, names) => {
    expect(namesOf(tag)).toEqual(names)
  })

  it('is one for all elements of the same tag and values', () => {
    const [a, b, c, d] = boxesOf('<div class="card">a</div><div class=card>b</div><p class=card>c</p><div class=cards>')
    expect(a?.look).toBe(b?.look)
    expect(c?.look).not.toBe(a?.look)
    expect(d?.look).not.toBe(a?.look)
    expect(a?.look).toMatchObject({ tag: 'div', names: ['card'] })
  })

  it('is right where values were made to have one hash', () => {
    // Of twenty characters every second counts, and these differ in another
    const letters = Array.from('abcdefghijklmnopqrst')
    const values = letters.map((letter) => `x${letter}${'x'.repeat(18)}`)
    const boxes = boxesOf([...values, ...values].map((value) => `<div class="${value}">x</div>`).join(''))
    expect(boxes.map((box) => box.names[0]?.[1])).toEqual([...letters, ...letters])
  })
})
