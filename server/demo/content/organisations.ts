import type { OrganisationInput } from '#models/organisation/input.ts'

type Described = Pick<
  OrganisationInput,
  'kind' | 'seat' | 'disciplines' | 'clusters' | 'description' | 'offers' | 'needs'
> & { names: { 'zh-Hans': string; 'zh-Hant': string; en: string; pt?: string } }

/**
 * Demonstration organisations. Their names say so in every language; none of them exists, and nothing here
 * is said about any that does.
 */
export const ORGANISATIONS = {
  ocean: {
    names: {
      'zh-Hans': '示范海洋科学学会（演示）',
      'zh-Hant': '示範海洋科學學會（演示）',
      en: 'Demonstration Society of Ocean Science (demo)',
    },
    kind: 'national-society',
    seat: 'national',
    disciplines: ['earth-and-ocean'],
    clusters: ['marine', 'smart-sensors'],
    description:
      '演示单位。一个全国性海洋科学学会，用来说明全国学会怎样与大湾区的地方团体结对、共同开展观测与科普。',
    offers: '海洋观测数据的质量控制方法\n年度青年学者报告会的两个席位\n学会专家库的推荐渠道',
    needs: '珠江口的岸基观测点\n可以共同使用的小型科考船',
  },
  robotics: {
    names: {
      'zh-Hans': '示范深圳机器人协会（演示）',
      'zh-Hant': '示範深圳機器人協會（演示）',
      en: 'Demonstration Shenzhen Robotics Association (demo)',
    },
    kind: 'local-association',
    seat: 'shenzhen',
    disciplines: ['mechanical-engineering', 'computing-and-ai'],
    clusters: ['intelligent-robots', 'machine-tools', 'smart-sensors'],
    description:
      '演示单位。会员涵盖本地的机器人整机与部件厂商，用来说明地方协会怎样把企业的问题带到研究机构面前。',
    offers: '样机测试场地（室内 800 平方米）\n会员企业的小批量试制\n标准起草的行业意见征集',
    needs: '触觉与力觉传感器的标定方法\n人机协作安全评估的第三方数据',
  },
  sensing: {
    names: {
      'zh-Hans': '示范香港传感研究所（演示）',
      'zh-Hant': '示範香港傳感研究所（演示）',
      en: 'Demonstration Hong Kong Institute of Sensing (demo)',
    },
    kind: 'research-body',
    seat: 'hong-kong',
    disciplines: ['electronics-and-communication', 'physics'],
    clusters: ['smart-sensors', 'intelligent-robots', 'precision-instruments'],
    description:
      '演示機構。一所研究觸覺與力覺感測的研究所，用來說明香港的研究團隊怎樣與內地的團體一同做事。',
    offers: '六軸力覺感測器的校準平台\n材料疲勞測試\n英文論文寫作工作坊',
    needs: '真實產線上的測試數據\n能夠小批量試製的合作夥伴',
  },
  marine: {
    names: {
      'zh-Hans': '示范澳门海洋环境协会（演示）',
      'zh-Hant': '示範澳門海洋環境協會（演示）',
      en: 'Demonstration Macao Marine Environment Association (demo)',
      pt: 'Associação de Demonstração do Ambiente Marinho de Macau (demo)',
    },
    kind: 'local-association',
    seat: 'macao',
    disciplines: ['earth-and-ocean', 'environment-and-ecology'],
    clusters: ['marine', 'safety-and-environment'],
    description:
      '演示機構。關注路環與氹仔近岸水質的民間團體，用來說明澳門的社團怎樣加入跨城的觀測計劃。',
    offers: '路環兩處岸基觀測點\n葡語國家海洋團體的聯絡渠道\n公眾導賞隊伍',
    needs: '水質探頭與校準支援\n數據整理的培訓',
  },
  brain: {
    names: {
      'zh-Hans': '示范广州脑科学学会（演示）',
      'zh-Hant': '示範廣州腦科學學會（演示）',
      en: 'Demonstration Guangzhou Society for Brain Science (demo)',
    },
    kind: 'local-association',
    seat: 'guangzhou',
    disciplines: ['clinical-medicine', 'life-sciences'],
    clusters: ['brain-science', 'medical-devices', 'health'],
    description: '演示单位。一个地方学会，组织临床医生与工程师一起讨论脑机接口的真实需求。',
    offers: '临床需求工作坊\n伦理审查经验分享',
    needs: '柔性电极的试制\n可以共享的脑电数据标准',
  },
  energy: {
    names: {
      'zh-Hans': '示范东莞新能源材料协会（演示）',
      'zh-Hant': '示範東莞新能源材料協會（演示）',
      en: 'Demonstration Dongguan Association for New Energy Materials (demo)',
    },
    kind: 'local-association',
    seat: 'dongguan',
    disciplines: ['materials', 'chemistry'],
    clusters: ['new-energy', 'new-materials'],
    description: '演示单位。会员以中小型材料企业为主，常常需要别人的大型仪器。',
    offers: '中试生产线的参观与试产时段\n材料样品库',
    needs: '同步辐射等大型装置的机时\n失效分析的专家意见',
  },
  devices: {
    names: {
      'zh-Hans': '示范佛山精密器械公司（演示）',
      'zh-Hant': '示範佛山精密器械公司（演示）',
      en: 'Demonstration Foshan Precision Devices (demo)',
    },
    kind: 'enterprise',
    seat: 'foshan',
    disciplines: ['mechanical-engineering', 'clinical-medicine'],
    clusters: ['medical-devices', 'precision-instruments'],
    description: '演示单位。一家医疗器械企业，出题目，也出生产线。',
    offers: '注塑与精密加工产线\n医疗器械注册经验',
    needs: '微型力传感器\n临床评价的合作医院',
  },
  waiting: {
    names: {
      'zh-Hans': '示范珠海海岛生态研究中心（演示）',
      'zh-Hant': '示範珠海海島生態研究中心（演示）',
      en: 'Demonstration Zhuhai Centre for Island Ecology (demo)',
    },
    kind: 'research-body',
    seat: 'zhuhai',
    disciplines: ['environment-and-ecology', 'life-sciences'],
    clusters: ['marine', 'safety-and-environment'],
    description: '演示单位。刚刚登记，正在等待统筹员核验。',
    offers: '海岛植物名录',
    needs: '遥感影像',
  },
  returned: {
    names: {
      'zh-Hans': '示范中山激光技术公司（演示）',
      'zh-Hant': '示範中山激光技術公司（演示）',
      en: 'Demonstration Zhongshan Laser Technology (demo)',
    },
    kind: 'enterprise',
    seat: 'zhongshan',
    disciplines: ['physics', 'mechanical-engineering'],
    clusters: ['laser-and-additive'],
    description: '演示單位。登記資料已退回補充。',
    offers: '',
    needs: '光學元件檢測',
  },
} satisfies Record<string, Described>

export type OrganisationKey = keyof typeof ORGANISATIONS
