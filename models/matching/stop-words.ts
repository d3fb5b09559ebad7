/**
 * Words that stand in every offer and every need, so that meeting in them means nothing. Simplified is enough:
 * they are compared folded.
 */
export const CHINESE_STOP_WORDS: readonly string[] =
  // The last ones stand between two words, so that none of them takes it along.
  (
    '我们 本会 本单位 本院 本校 本所 我会 我院 我校 我所 大家 对方 需要 需求 希望 ' +
    '寻找 寻求 征集 期待 欢迎 诚邀 招募 急需 缺少 提供 供给 拥有 具有 具备 可以 ' +
    '能够 可供 开放 共享 分享 供应 合作 协作 联合 共同 一起 参与 开展 进行 推动 ' +
    '促进 推进 组织 技术 研究 研发 开发 科研 科技 科学 应用 产业 行业 领域 方向 ' +
    '平台 服务 项目 资源 支持 能力 条件 经验 团队 人员 专家 成果 单位 机构 企业 ' +
    '伙伴 学会 协会 高校 院所 实验室 大湾区 湾区 相关 有关 方面 以及 包括 各类 多个 ' +
    '一批 其他 等等 用于 面向 建设 设备 示范 工作 活动 问题 方案 水平 优势 国内 ' +
    '国际 全国 的 与 及 或'
  ).split(' ')

export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and or the of for in on at to from by with without as is are be been our we us you your they their it ' +
    'its this that these those can could may will would should need needs needed offer offers offered provide ' +
    'provides seek seeks seeking look looking want wants partner partners partnership cooperation collaboration ' +
    'joint project projects research development technology technologies science service services platform ' +
    'platforms support team teams experience organisation organisations organization organizations lab labs ' +
    'laboratory laboratories equipment industry field fields other others more most such any all new use using'
  ).split(' '),
)
