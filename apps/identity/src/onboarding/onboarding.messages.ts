import { defineMessages } from '#kernel';

export const onboardingMessages = defineMessages({
  'register-company.title': { zh: '登记企业', en: 'Register a company' },
  'register-company.lead': {
    zh: '填写企业信息并上传授权书。工作人员审核通过后，您成为该企业的管理员，可以办理全部事项并邀请成员。企业已在平台登记的，填写后申请成为它的管理员。',
    en: 'Enter the company and upload the authorisation. Once staff have approved it, you are its administrator: you may do everything and invite members. If the company is known already, this asks to become one of its administrators.',
  },
  'register-company.facts': { zh: '企业信息', en: 'The company' },
  'register-company.uscc': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  'register-company.uscc.hint': {
    zh: '18 位，见营业执照。',
    en: '18 characters, as on the business licence.',
  },
  'register-company.name': { zh: '企业名称', en: 'Name of the company' },
  'register-company.name.hint': { zh: '与营业执照一致。', en: 'As on the business licence.' },
  'register-company.name-missing': {
    zh: '请填写企业名称，2 至 200 个字符。',
    en: 'Enter the name of the company, 2 to 200 characters.',
  },
  'register-company.district': { zh: '所在区', en: 'District' },
  'register-company.district.choose': { zh: '请选择', en: 'Choose' },
  'register-company.district.beijing': { zh: '北京市', en: 'Beijing' },
  'register-company.district.elsewhere': { zh: '其他地区', en: 'Elsewhere' },
  'register-company.district-missing': { zh: '请选择所在区。', en: 'Choose the district.' },
  'register-company.division': {
    zh: '行政区划代码（仅其他地区填写）',
    en: 'Division code (only for elsewhere)',
  },
  'register-company.division.hint': {
    zh: '6 位，到区县一级，如深圳市龙岗区为 440307。',
    en: 'Six figures, down to the county, such as 440307 for Longgang in Shenzhen.',
  },
  'register-company.division-unknown': {
    zh: '没有这个行政区划代码，请核对。',
    en: 'There is no such division code. Check it.',
  },
  'register-company.registered-on': { zh: '成立日期', en: 'Date of registration' },
  'register-company.registered-on-wrong': {
    zh: '请填写营业执照上的成立日期，不晚于今天。',
    en: 'Enter the date of registration on the business licence, not later than today.',
  },
  'register-company.legal-representative': { zh: '法定代表人', en: 'Legal representative' },
  'register-company.legal-representative-missing': {
    zh: '请填写法定代表人姓名，不超过 60 个字符。',
    en: 'Enter the name of the legal representative, 60 characters at most.',
  },
  'register-company.document': { zh: '授权书', en: 'Authorisation' },
  'register-company.document.hint': {
    zh: '写明授权您管理本企业账号，法定代表人签字并加盖公章。PDF、JPG 或 PNG，不超过 5 MB。提交后只有工作人员可以查看。',
    en: 'It says that you manage the company’s account, signed by the legal representative and sealed. PDF, JPG or PNG, 5 MB at most. Only staff can open it.',
  },
  'register-company.document-missing': { zh: '请上传授权书。', en: 'Upload the authorisation.' },
  'register-company.document-large': {
    zh: '文件超过 5 MB。请压缩或降低扫描分辨率后重新上传。',
    en: 'The file is larger than 5 MB. Compress it or scan it at a lower resolution.',
  },
  'register-company.document-again': {
    zh: '出于安全原因，请重新选择文件。',
    en: 'For safety’s sake, please choose the file again.',
  },
  'register-company.administrator-already': {
    zh: '您已是这家企业的管理员。',
    en: 'You are an administrator of this company already.',
  },
  'register-company.submit': { zh: '提交申请', en: 'Send the request' },

  'own-requests.title': { zh: '企业管理员申请', en: 'Requests to become an administrator' },
  'own-requests.lead': {
    zh: '本企业还没有管理员，或您受企业委托担任管理员时，请登记企业并上传授权书。',
    en: 'If your company has no administrator yet, or has authorised you as one, register it and upload the authorisation.',
  },
  'own-requests.new': { zh: '登记企业…', en: 'Register a company…' },
  'own-requests.company': { zh: '企业', en: 'Company' },
  'own-requests.state': { zh: '状态', en: 'State' },
  'own-requests.sent': { zh: '提交时间', en: 'Sent' },
  'own-requests.next': { zh: '说明', en: 'What is next' },
  'own-requests.waiting': {
    zh: '工作人员按提交先后审核，结果会以邮件告知。',
    en: 'Staff look at requests in order; the answer comes by mail.',
  },
  'own-requests.approved': {
    zh: '您已是该企业的管理员。点击“更换企业”或重新登录后即可办理。',
    en: 'You are an administrator now. Change the company, or sign in again, to begin.',
  },
  'own-requests.refused': { zh: '原因：{reason}', en: 'Reason: {reason}' },
  'own-requests.withdrawn': { zh: '您已撤回申请。', en: 'You have withdrawn it.' },
  'own-requests.withdraw': { zh: '撤回', en: 'Withdraw' },

  'company-requests.title': { zh: '企业登记审核', en: 'Company requests' },
  'company-requests.lead': {
    zh: '按提交时间先后排列，请先办理等待最久的申请。',
    en: 'The request that has waited longest stands first.',
  },
  'company-requests.waiting': { zh: '待审核', en: 'Waiting' },
  'company-requests.decided': { zh: '最近办结', en: 'Decided lately' },
  'company-requests.none': { zh: '没有待审核的申请', en: 'Nothing is waiting' },
  'company-requests.none.text': {
    zh: '企业提交登记或管理员申请后，会出现在这里。',
    en: 'Requests of companies that register will stand here.',
  },
  'company-requests.company': { zh: '企业', en: 'Company' },
  'company-requests.applicant': { zh: '申请人', en: 'Applicant' },
  'company-requests.kind': { zh: '类型', en: 'Kind' },
  'company-requests.kind.new': { zh: '新登记企业', en: 'New company' },
  'company-requests.kind.known': { zh: '增加管理员', en: 'Another administrator' },
  'company-requests.sent': { zh: '提交时间', en: 'Sent' },
  'company-requests.age': { zh: '已等待', en: 'Waiting for' },
  'company-requests.age.days': { zh: '{days} 天', en: '{days} days' },
  'company-requests.age.today': { zh: '不到 1 天', en: 'less than a day' },
  'company-requests.state': { zh: '结果', en: 'Result' },
  'company-requests.by': { zh: '审核人', en: 'Decided by' },
  'company-requests.open': { zh: '查看', en: 'Open' },
  'company-requests.back': { zh: '返回企业登记审核', en: 'Back to the requests' },
  'company-requests.done.approved': {
    zh: '已通过，申请人现在是该企业的管理员，并已邮件告知。',
    en: 'Approved. The applicant is an administrator now and has been told by mail.',
  },
  'company-requests.done.refused': {
    zh: '已退回，原因已邮件告知申请人。',
    en: 'Refused. The applicant has been told the reason by mail.',
  },

  'company-request.title': { zh: '审核企业申请', en: 'Decide on a request' },
  'company-request.facts': { zh: '申请内容', en: 'What is asked' },
  'company-request.checks': { zh: '系统核对', en: 'Checks' },
  'company-request.check.code': {
    zh: '信用代码的长度、字符、组织机构代码校验和末位校验均相符（GB 32100-2015、GB 11714-1997）。',
    en: 'Length, characters, organisation code and check character of the credit code agree (GB 32100-2015, GB 11714-1997).',
  },
  'company-request.check.division': {
    zh: '代码第 3 至 8 位的登记地为{registered}，申请填写的所在区为{given}。',
    en: 'Characters 3 to 8 of the code name {registered}; the request says {given}.',
  },
  'company-request.check.unknown-division': { zh: '未知地区 {code}', en: 'the unknown division {code}' },
  'company-request.check.new': {
    zh: '平台上还没有这家企业，通过后新登记。',
    en: 'The company is not known yet; approving registers it.',
  },
  'company-request.check.known': {
    zh: '这家企业已登记，名称一致，现有 {count} 名管理员。',
    en: 'The company is known by the same name and has {count} administrators.',
  },
  'company-request.check.other-name': {
    zh: '这家企业已登记，但登记名称为“{name}”，与申请不一致；现有 {count} 名管理员。通过后沿用登记名称。',
    en: 'The company is known, but as “{name}”, unlike in the request; it has {count} administrators. The known name stays.',
  },
  'company-request.check.rivals': {
    zh: '另有 {count} 份同一企业的申请正在等待审核。',
    en: 'Other requests for this company that are waiting: {count}.',
  },
  'company-request.check.account': {
    zh: '申请人的电子邮箱{state}。',
    en: 'The applicant’s e-mail address is {state}.',
  },
  'company-request.check.confirmed': { zh: '已确认', en: 'confirmed' },
  'company-request.check.unconfirmed': {
    zh: '未确认，结果只能在账号页面看到',
    en: 'not confirmed: they see the answer on their account page only',
  },
  'company-request.document': { zh: '授权书', en: 'Authorisation' },
  'company-request.document.name': { zh: '文件', en: 'File' },
  'company-request.document.size': { zh: '大小', en: 'Size' },
  'company-request.document.sum': { zh: 'SHA-256 校验值', en: 'SHA-256 checksum' },
  'company-request.document.open': { zh: '在新窗口打开授权书', en: 'Open the authorisation in a new window' },
  'company-request.document.image': { zh: '授权书图像', en: 'The authorisation' },
  'company-request.decide': { zh: '审核意见', en: 'Decision' },
  'company-request.decide.lead': {
    zh: '请核对授权书上的企业名称、信用代码、法定代表人签字、公章和被授权人姓名。',
    en: 'Compare name, credit code, signature of the legal representative, seal and the authorised person’s name.',
  },
  'company-request.approve': { zh: '通过，设为企业管理员', en: 'Approve as administrator' },
  'company-request.refuse': { zh: '不通过', en: 'Refuse' },
  'company-request.reason': { zh: '不通过的原因', en: 'Reason for refusing' },
  'company-request.reason.hint': {
    zh: '申请人会看到，请写明怎样改正。最多 500 个字符。',
    en: 'The applicant reads it: say what to correct. 500 characters at most.',
  },
  'company-request.reason-long': {
    zh: '原因最多 500 个字符。',
    en: 'The reason has 500 characters at most.',
  },
  'company-request.not-yours': {
    zh: '您是申请人或这家企业的成员，须由其他工作人员审核。',
    en: 'You are the applicant or belong to this company: somebody else has to decide.',
  },
});
