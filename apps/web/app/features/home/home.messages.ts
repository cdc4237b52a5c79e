import { defineMessages } from '#kernel';

export const homeMessages = defineMessages({
  'web.home.title': {
    zh: '科技企业的事，登录一次就能办',
    en: 'One sign-in for what technology companies need',
  },
  'web.home.lead': {
    zh: '申报高新技术企业、申领和使用创新券，都在这里办：边填边存、边填边自查，办到哪一步、为什么这样决定，都看得到。',
    en: 'Accreditation as a high-tech enterprise and innovation vouchers, online in one place: saved and checked as you type, with every step of the review and the reason for every decision in plain sight.',
  },
  'web.home.start': { zh: '登录办理', en: 'Sign in' },
  'web.home.workspace': { zh: '进入企业工作台', en: 'Open the company workspace' },
  'web.home.open': { zh: '正在受理', en: 'Open for applications' },
  'web.home.open.one-account': {
    zh: '一个账号办理，不必再次登录。',
    en: 'One account is enough; you sign in once.',
  },
  'web.home.closes': { zh: '截止 {time}', en: 'Closes {time}' },
  'web.home.opens': { zh: '{time} 起受理', en: 'Opens {time}' },
  'web.home.days-left': { zh: '还有 {count} 个工作日', en: '{count} working days left' },
  'web.home.last-day': { zh: '今天截止', en: 'Closes today' },
  'web.home.not-open': { zh: '暂未开放', en: 'Not open yet' },
  'web.home.closed': { zh: '本批已截止', en: 'This round is closed' },
  'web.home.no-round': { zh: '下一批受理时间尚未公布', en: 'The next round has not been announced' },
  'web.home.apply': { zh: '开始申报', en: 'Start an application' },
  'web.home.look': { zh: '查看我的事项', en: 'See my applications' },
  'web.home.vouchers': { zh: '首都科技创新券', en: 'Innovation vouchers' },
  'web.home.vouchers.text': {
    zh: '购买检验检测、合作研发、工业设计和算力服务，由创新券抵付一部分合同款，先到先得。',
    en: 'Pay part of a contract for testing, cooperative research, industrial design or computing power. First come, first served.',
  },
  'web.home.vouchers.left': { zh: '还剩 {left} 元', en: '¥{left} left' },
  'web.home.vouchers.look': { zh: '查看与申领', en: 'Look and apply' },
  'web.home.unreachable': {
    zh: '受理信息暂时读取不到，请稍候刷新本页。已经提交的申报不受影响。',
    en: 'What is open cannot be read at the moment. Please reload this page in a little while; applications already submitted are safe.',
  },
  'web.home.how': { zh: '高新技术企业认定怎样办理', en: 'How accreditation as a high-tech enterprise works' },
  'web.home.how.1': { zh: '填报', en: 'Fill in' },
  'web.home.how.1.text': {
    zh: '企业基本情况自动带入。一边填写一边保存，并按认定条件逐项自查，写明所用数字和条款。',
    en: 'Company facts are filled in for you. Everything is saved as you type and checked against each condition, with the figures used and the clause.',
  },
  'web.home.how.1.limit': { zh: '截止前随时可以修改', en: 'Change anything until the deadline' },
  'web.home.how.2': { zh: '提交并预审', en: 'Submit and precheck' },
  'web.home.how.2.text': {
    zh: '提交后系统自动核对材料是否齐全、数字是否一致；需要补正的，当场说明原因。',
    en: 'After submission the system checks that everything is there and that the figures agree. If something must be put right, it says what and why.',
  },
  'web.home.how.2.limit': { zh: '通常几分钟', en: 'Usually a few minutes' },
  'web.home.how.3': { zh: '区级初审', en: 'District review' },
  'web.home.how.3.text': {
    zh: '需要更正的，只退回有问题的项目，{correction} 个工作日内改完即可；更正期间审核时限暂停。',
    en: 'If something must be corrected, only those fields come back to you. You have {correction} working days, and the review clock stops meanwhile.',
  },
  'web.home.how.3.limit': { zh: '{days} 个工作日内', en: 'Within {days} working days' },
  'web.home.how.4': { zh: '市级复审与发证', en: 'Municipal review and certificate' },
  'web.home.how.4.text': {
    zh: '通过后签发电子证书，可自行下载；任何人扫码即可查验真伪。',
    en: 'Once approved, an electronic certificate is issued for you to download. Anyone can verify it by its QR code.',
  },
  'web.home.how.4.limit': { zh: '{days} 个工作日内', en: 'Within {days} working days' },
});
