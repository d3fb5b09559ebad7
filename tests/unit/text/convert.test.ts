import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createConverter } from '#models/text/convert.server.ts'
import { tables } from '#models/text/opencc.server.ts'
import { opencc } from '#models/text/quick-opencc.server.ts'

const plain = createConverter({ protectedNames: [] })

describe('converting', () => {
  it.each([
    ['皇后站在后面', '皇后站在後面'],
    ['头发与发展', '頭髮與發展'],
    ['干部的干燥剂', '幹部的乾燥劑'],
    ['里程碑在城里', '里程碑在城裏'],
    ['复杂的复制，反复', '複雜的複製，反覆'],
    ['只有一只猫', '只有一隻貓'],
    ['系统联系系鞋带', '系統聯繫繫鞋帶'],
    ['台湾的平台', '台灣的平台'],
    ['面对一碗面条', '面對一碗麪條'],
  ])('%s into Traditional and back', (hans, hant) => {
    expect(plain(hans, 'hans', 'hant')).toBe(hant)
    expect(plain(hant, 'hant', 'hans')).toBe(hans)
  })

  it('leaves a text in the same script, and one without Chinese, as they are', () => {
    expect(plain('发展髮', 'hans', 'hans')).toBe('发展髮')
    expect(plain('Budget: 100%', 'hans', 'hant')).toBe('Budget: 100%')
    expect(plain('', 'hant', 'hans')).toBe('')
  })

  it.each([
    [
      'a link up to the punctuation after it',
      '见https://a.cn/发展?q=发展。发展',
      '見https://a.cn/发展?q=发展。發展',
    ],
    ['a bare domain with a path', '见 example.org/发展 发展', '見 example.org/发展 發展'],
    ['an e-mail address', '发到li@例子.发展，或a@b.org发展', '發到li@例子.发展，或a@b.org發展'],
    ['a code span', '运行 `发展` 和 ``发`展`` 发展', '運行 `发展` 和 ``发`展`` 發展'],
    ['fenced code', '发展\n```js\n发展\n```\n发展', '發展\n```js\n发展\n```\n發展'],
    ['an open fence', '发展\n~~~\n发展', '發展\n~~~\n发展'],
    [
      'the destination of a Markdown link',
      '[发展](/发展/图(1).pdf "发展")',
      '[發展](/发展/图(1).pdf "發展")',
    ],
    ['the destination of a reference', '[发展]: /发展 "发展"', '[發展]: /发展 "發展"'],
    ['Latin words and numbers', '用 PyTorch 2.0 发展 AI', '用 PyTorch 2.0 發展 AI'],
  ])('never touches %s', (_, hans, hant) => {
    expect(plain(hans, 'hans', 'hant')).toBe(hant)
  })

  it('converts around backticks that enclose nothing', () => {
    expect(plain('发`展\n\n发`展', 'hans', 'hant')).toBe('發`展\n\n發`展')
  })

  it('takes long runs of what could start a link or code without slowing down', () => {
    const began = performance.now()
    for (const part of ['a', 'a.', '`a', '[', '](', '@', 'a@', '`'])
      plain(`发${part.repeat(20_000)}`, 'hans', 'hant')
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('protected names', () => {
  const converter = (...protectedNames: string[]) => {
    const convert = createConverter({ protectedNames })
    return (text: string) => convert(text, 'hans', 'hant')
  }

  it('of organisations stay as registered, the longest where several begin', () => {
    const convert = converter('广东省发展研究院', '广东省', '深圳湾实验室')
    expect(convert('广东省发展研究院与深圳湾实验室发展')).toBe('广东省发展研究院與深圳湾实验室發展')
    expect(convert('广东省发展研究会')).toBe('广东省發展研究會')
  })

  it('stay in Traditional too when read in Simplified', () => {
    const convert = createConverter({ protectedNames: ['香港教育大學'] })
    expect(convert('香港教育大學的發展', 'hant', 'hans')).toBe('香港教育大學的发展')
  })

  it('do not reach into links and code', () => {
    expect(converter('于小明')('于小明 `于小明发展` 发展')).toBe('于小明 `于小明发展` 發展')
  })

  it('of one character stay before a title, and are ordinary words elsewhere', () => {
    const convert = converter('范', '干')
    expect(convert('感谢范教授，干博士')).toBe('感謝范教授，干博士')
    expect(convert('范: 发展')).toBe('范: 發展')
    expect(convert('发展，范')).toBe('發展，范')
    expect(convert('规范的范围、示范教授、干部干燥')).toBe('規範的範圍、示範教授、幹部乾燥')
  })

  it('of two characters give way to the words they stand across', () => {
    const convert = converter('范后')
    expect(convert('请范后主持，范后说')).toBe('請范后主持，范后説')
    expect(convert('示范后面、模范后代')).toBe('示範後面、模範後代')
  })

  it('that are words themselves stay only before a title or alone', () => {
    const convert = converter('高发')
    expect(convert('高发教授、@高发 来')).toBe('高发教授、@高发 來')
    expect(convert('疫情高发期，事故高发')).toBe('疫情高發期，事故高發')
  })

  it('need not be listed for surnames that only look like Simplified words', () => {
    const convert = converter()
    expect(convert('范教授、感谢余院士、于先生和后女士')).toBe('范教授、感謝余院士、于先生和后女士')
    expect(convert('会后教授发言，十余位院士，示范教授，属于教授')).toBe(
      '會後教授發言，十餘位院士，示範教授，屬於教授',
    )
  })

  it('are the only difference they make', () => {
    const words = fc.constantFrom(...tables().phrases.toTraditional.map(([word]) => word))
    const names = ['广东省发展研究院', '于小明', '深圳湾实验室']
    const convert = converter(...names)
    fc.assert(
      fc.property(words, fc.constantFrom(...names), words, (before, name, after) => {
        const spaced = `${before} ${name} ${after}`
        expect(convert(spaced)).toBe(`${opencc(before, 'hant')} ${name} ${opencc(after, 'hant')}`)
      }),
    )
  })
})

describe('the interface in Hong Kong', () => {
  const convert = createConverter({ protectedNames: [], hongKongInterface: true })

  it.each([
    ['登录', '登入'],
    ['退出登录', '登出'],
    ['用户的账号和密码', '用戶的帳戶和密碼'],
    ['默认设置', '預設設定'],
    ['搜索文件', '搜尋檔案'],
    ['文件夹与文档', '資料夾與文件'],
    ['上传视频，下载软件', '上載影片，下載軟件'],
    ['视频会议', '視像會議'],
    ['高质量的网络', '高質素的網絡'],
    ['单位、计量单位', '機構、計量單位'],
    ['群组说明', '群組說明'],
    ['湾联：项目室里的里程碑', '灣聯：項目室裏的里程碑'],
    ['结对计划、创新联合体、揭榜挂帅', '結對計劃、創新聯合體、揭榜掛帥'],
  ])('says %s as %s', (mainland, hongKong) => {
    expect(convert(mainland, 'hans', 'hant')).toBe(hongKong)
  })

  it('does not put its words into what people write', () => {
    expect(plain('登录用户', 'hans', 'hant')).toBe('登錄用户')
  })
})

describe('words that OpenCC tears apart', () => {
  const convert = createConverter({ protectedNames: [] })

  it.each([
    ['有三十人参加会议', '有三十人參加會議'],
    ['欢迎本人参与', '歡迎本人參與'],
    ['机器人参观日', '機器人參觀日'],
    ['一人参赛，两人参展', '一人參賽，兩人參展'],
    ['人参和鹿茸', '人蔘和鹿茸'],
  ])('%s becomes %s', (simplified, traditional) => {
    expect(convert(simplified, 'hans', 'hant')).toBe(traditional)
  })
})
