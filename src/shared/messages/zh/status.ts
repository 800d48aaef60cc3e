import type { StatusTexts } from '../status-texts.ts';

export const status: StatusTexts = {
  title: '证件处理情况',
  form: {
    title: '查看证件的处理情况',
    lead: '请输入您收到的受理编号。',
    label: '受理编号',
    hint: '八位字母和数字，例如 K7Q4-MF2X',
    wrong: '编号不对，请再核对一次',
    short: '请输入全部八位',
    look: '查看',
    looking: '正在查看',
    again: '再查一次',
    instead: '用编号查看',
    other: '查看其他编号',
  },
  link: {
    title: '您的证件页面已就绪',
    lead: '链接只能打开一次。要在本设备上查看时请按下按钮。',
    show: '在这里查看',
    opening: '正在打开',
    number: '只看处理情况',
  },
  now: {
    trying: {
      title: '我们仍在尝试',
      body: '照片已妥善保存，我们会自动重试，直到读取成功。',
    },
    staff: {
      title: '工作人员正在查看',
      body: '需要先由我们解决一个问题，之后会自动重试。',
    },
    done: {
      title: '已有结果',
      body: '请打开您的链接，或用发送照片的浏览器打开此页面查看。',
    },
    over: {
      title: '此编号下没有保留内容',
      body: '可能已完成、已删除或已过期，也可能是编号有误。',
    },
  },
  until: '保留至 {time}',
  start: '用新照片重新开始',
};
