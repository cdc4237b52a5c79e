import { defineMessages } from '#kernel';

/** Everything that may be said against a file. Shown beside the upload, so each says what to do. */
defineMessages({
  'files.name-refused': {
    zh: '文件名含有路径、控制字符或系统保留名称，请改名后再上传。',
    en: 'The file name holds a path, control characters or a reserved name. Rename the file and upload it again.',
  },
  'files.type-refused': {
    zh: '只接受 PDF、JPG、PNG 文件。',
    en: 'Only PDF, JPG and PNG files are taken.',
  },
  'files.extension-disagrees': {
    zh: '文件内容是 {actual}，与扩展名 .{extension} 不符。请用正确的格式另存后再上传。',
    en: 'The content is {actual}, which does not agree with the extension .{extension}. Save it in the right format and upload it again.',
  },
  'files.damaged': {
    zh: '文件不完整或已损坏，请检查能否正常打开，再重新上传。',
    en: 'The file is incomplete or damaged. Check that it opens, then upload it again.',
  },
  'files.disguised': {
    zh: '文件中夹带了其他内容（如压缩包、网页或附加数据）。请另存或打印为新的 PDF、JPG 或 PNG 后再上传。',
    en: 'The file carries something else with it, such as an archive, a web page or appended data. Save or print it as a new PDF, JPG or PNG and upload that.',
  },
  'files.active-content': {
    zh: 'PDF 中含有脚本或启动程序的动作。请打印为新的 PDF 后再上传。',
    en: 'The PDF holds scripts or actions that start programs. Print it to a new PDF and upload that.',
  },
  'files.image-too-large': {
    zh: '图片为 {width} × {height} 像素，超过 {limit} 百万像素的上限。请缩小后再上传。',
    en: 'The image has {width} × {height} pixels, more than the limit of {limit} megapixels. Make it smaller and upload it again.',
  },
  'files.empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'files.too-large': {
    zh: '文件大小 {size} MB，超过每个文件 {limit} MB 的上限。',
    en: 'The file has {size} MB; the limit for one file is {limit} MB.',
  },
  'files.total-too-large': {
    zh: '本件附件合计将超过 {limit} MB 的上限，还可上传 {left} MB。请压缩或删去不需要的附件。',
    en: 'The attachments of this case would pass the limit of {limit} MB; {left} MB are left. Compress or remove some.',
  },
  'files.too-many': {
    zh: '本件附件已达 {limit} 个的上限，请合并或删去不需要的附件。',
    en: 'This case has reached the limit of {limit} attachments. Merge or remove some.',
  },
  'files.length-missing': {
    zh: '上传时须先说明文件大小。',
    en: 'An upload must say the size of the file at its start.',
  },
  'files.upload-protocol': {
    zh: '上传请求不符合断点续传协议（tus 1.0.0）。',
    en: 'The upload does not follow the protocol for resumable uploads (tus 1.0.0).',
  },
  'files.upload-conflict': {
    zh: '上传进度与服务器不一致，请继续上传以自动对齐。',
    en: 'The upload and the server disagree on how far it is. Go on with the upload and it will realign.',
  },
  'files.upload-busy': {
    zh: '同一文件正在另一处上传，请稍候。',
    en: 'This file is being uploaded from elsewhere. Wait a moment.',
  },
  'files.infected': {
    zh: '安全检查发现该文件含有恶意内容，任何人都不能打开。请删除并更换文件。',
    en: 'The security check found malware in this file, so nobody can open it. Remove it and upload another.',
  },
  'files.being-scanned': {
    zh: '文件正在进行安全检查，请稍后再打开。',
    en: 'The security check of this file is still running. Open it a little later.',
  },
});
