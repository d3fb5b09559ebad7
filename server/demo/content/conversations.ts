/** One line of a conversation: who, how many days and at what time (Hong Kong) before the fill, and what. */
export type Line = [mailbox: string, daysAgo: number, time: string, text: string]

/** By the key of the collaboration whose room it is. */
export const CONVERSATIONS: Record<string, readonly Line[]> = {
  tremor: [
    ['deng', 180, '09:20', '样机五支明天寄出，说明书一并附上。'],
    ['zeng', 179, '14:05', '收到后先请神经外科的两位医生试用，再排其余的人。'],
    ['deng', 120, '10:30', '第二版手柄减了 40 克，换下来的五支请寄回。'],
    ['zeng', 60, '16:45', '二十位医生全部试完，十七位愿意在临床里继续用。'],
    ['deng', 33, '11:10', '报告定稿已经发到两边网站。谢谢各位，后会有期！'],
  ],
  estuary: [
    ['society', 58, '09:12', '大家好，项目室开了。探头已经到货，四支都过了出厂校准。'],
    ['macao', 58, '09:40', '收到！我哋兩個觀測點的座標：22.115, 113.553 和 22.131, 113.571。'],
    ['jiang', 58, '10:05', '坐标核对过了，水深够。记得避开排水口。'],
    [
      'sousa',
      57,
      '11:20',
      'Volunteers are ready on Saturday mornings. I can bring two divers if needed.',
    ],
    ['society', 57, '14:02', '太好了。第一次布设我和江岳过去，带备用支架。'],
    ['macao', 50, '16:30', '第一支探頭已經下水，讀數正常。照片稍後上載。'],
    ['jiang', 50, '17:01', '后台看到数据了，采样间隔 10 分钟。盐度比预期低一点，可能是上游来水。'],
    [
      'sousa',
      43,
      '10:15',
      'Barnacles after one week already. We cleaned the housing, readings recovered.',
    ],
    ['society', 43, '10:40', '藤壶是老问题。我们寄一批防污涂层样片过去，先试两支。'],
    ['macao', 36, '09:05', '塗層樣片收到，謝謝林曉！星期六裝上。'],
    ['jiang', 29, '15:22', '四周对比：有涂层的两支漂移 0.4%，没有的 1.9%。继续观察。'],
    ['macao', 22, '18:10', '颱風信號除下後檢查過，四支都在，支架要重新上緊。'],
    ['society', 21, '08:50', '辛苦了。数据没有断，缓存补传成功。'],
    [
      'sousa',
      8,
      '12:00',
      'Draft of the public brief: one page, three languages. Comments by Friday?',
    ],
    ['society', 7, '09:30', '看过了，建议把“异常值”那段移到脚注。其余很好。'],
    ['macao', 1, '17:45', '已按意見修改，請統籌員看看能否排在下月初發布。'],
    ['jiang', 1, '18:02', '我把第一季的原始数据打包好了，范后明那边问的接口说明也附上。'],
  ],
  electrodes: [
    ['zeng', 30, '10:00', '各位好，工作坊定下的七个指标我整理成表了，先讨论前三个。'],
    ['deng', 30, '10:25', '厚度和弯曲半径我们现在就能测。阻抗需要你们给测试液配方。'],
    ['zeng', 29, '09:10', '配方：`0.9% NaCl，37 ℃`，测 1 kHz 阻抗即可。'],
    ['deng', 24, '16:48', '第一批 20 片出来了，良率 65%，主要坏在引线焊点。'],
    ['zeng', 23, '08:35', '临床上更怕的是边缘翘起，能不能先看这一项？'],
    ['deng', 23, '09:02', '可以，下周加一组弯折试验，1,000 次。'],
    ['zeng', 12, '14:20', '收到样片，医生试过手感，说“终于不像指甲了”。'],
    ['deng', 5, '11:11', '第二批良率 82%。焊点改成了超声焊。'],
  ],
  grippers: [
    ['deng', 22, '10:30', '大家好，两把器械的接口图发在协议里了，公差 0.02 mm。'],
    ['hongkong', 22, '11:05', '收到，圖看過了。第一把的空間剛好放得下，第二把要改線。'],
    [
      'okafor',
      21,
      '09:45',
      'Sensor noise is 3 mN RMS on the bench. What does the surgeon need to feel?',
    ],
    ['deng', 21, '10:10', '医生的说法是“缝线快断之前”。我们估计 30–50 mN。'],
    ['okafor', 20, '09:20', 'Then we have a factor of ten. Good. I will send the test plan today.'],
    ['hongkong', 6, '16:40', '首次台架測試完成，波形很乾淨。數據整理好就放上來。'],
  ],
  beamtime: [
    ['luo', 16, '09:00', '样件已经寄出，三种夹持面：橡胶、聚氨酯、微结构硅胶。'],
    ['association', 16, '09:35', '场地排好了，每天可以跑六万次循环。'],
    [
      'su',
      15,
      '10:20',
      '节拍 1.4 秒，力传感器 200 Hz 采样。脚本在这里：`python run.py --cycles 60000`',
    ],
    ['luo', 9, '14:15', '跑到三十万次了吗？橡胶那组我最担心。'],
    ['su', 9, '14:40', '刚过三十二万。橡胶组夹持力降了 11%，另外两组不到 3%。'],
    ['fan', 2, '17:30', '五十万次。橡胶组降到 18%，建议提前停机看表面。'],
    ['luo', 2, '17:52', '同意停机。照片务必用同一个光源。'],
  ],
}
