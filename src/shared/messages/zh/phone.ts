import type { PhoneTexts } from '../phone-texts.ts';

export const phone: PhoneTexts = {
  computer: {
    title: '用手机继续',
    lead: '请用手机相机对准二维码，然后打开链接。',
    preparing: '正在生成手机链接',
    code: '含有手机链接的二维码',
    works: '还可使用 {time}',
    orLink: '也可以在手机上打开此链接',
    copy: '复制链接',
    copied: '已复制',
    copyFailed: '请选中链接后复制',
    waiting: '正在等待您的手机',
    number: {
      title: '手机上也是 {number} 吗？',
      lead: '只有您自己的手机显示此数字时，才请选“是”。',
      yes: '是，一样',
      no: '不是',
    },
    going: {
      title: '现在请用手机拍照',
      lead: '请不要关闭此页面，读取的内容会显示在这里。',
    },
    now: {
      confirmed: '手机已连接',
      photographing: '正在等待照片',
      sending: '正在发送照片',
      reading: '正在读取证件',
      failed: '还没有读取成功，请看手机上的提示',
      read: '已读取，正在获取内容',
    },
    offline: '连接中断，正在重新连接',
    over: {
      cancelled: {
        title: '手机已断开连接',
        body: '请重新连接，或在这台电脑上继续。',
      },
      expired: {
        title: '等待手机的时间已过',
        body: '链接十分钟内可用。请重新生成，或在这台电脑上继续。',
      },
      refused: {
        title: '没有连接那部手机',
        body: '它无法发送任何内容。可能是别人打开了链接，请重新生成二维码。',
      },
    },
    again: '重新生成二维码',
    here: '在这台电脑上继续',
  },
  visitor: {
    opening: '正在连接电脑',
    number: {
      title: '电脑上也是 {number} 吗？',
      lead: '如果一样，请在电脑上选“是”，然后就可以在这里拍照。',
      caution: '如果链接是别人发给您的，请关闭此页面。',
      waiting: '正在等待电脑确认',
      stop: '停止',
    },
    done: { title: '完成了', body: '请在电脑上继续。您可以关闭此页面。' },
    over: {
      title: '请在电脑上继续',
      body: '这部手机已断开连接。您可以关闭此页面。',
    },
    here: '在这部手机上开始',
  },
};
