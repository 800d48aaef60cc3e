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
    opened: {
      title: '请看手机上是否也是 {number}',
      lead: '手机会先询问您。如果数字一样，请在手机上继续。',
      waiting: '正在等待手机确认',
      other: '手机上是其他数字',
    },
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
    leave: {
      title: '要断开手机吗？',
      body: '手机上还在进行。离开后，手机就不能再发送了。',
      no: '保持连接',
      yes: '断开',
    },
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
      lost: {
        title: '没有收到读取的内容',
        body: '照片已读取，但内容无法再获取。请用手机或在这台电脑上重新拍照。',
      },
    },
    again: '重新生成二维码',
    here: '在这台电脑上继续',
  },
  visitor: {
    opening: '正在连接电脑',
    number: {
      title: '您自己的电脑上也是 {number} 吗？',
      lead: '读取的内容会显示在出现此数字的电脑上。只有链接来自您自己的屏幕时，才请继续。',
      caution: '如果链接是别人发来或给您看的，请结束。',
      yes: '是我的电脑，继续',
      no: '不是，结束',
    },
    agreed: {
      title: '现在请在电脑上选“是”',
      lead: '电脑也会询问此数字，之后就可以在这里拍照。',
      waiting: '正在等待电脑确认',
      stop: '停止',
    },
    done: { title: '完成了', body: '请在电脑上继续。您可以关闭此页面。' },
    kept: {
      title: '照片已保存，请在电脑上继续',
      body: '因我们的问题暂未能读取，照片的情况会显示在电脑上。',
    },
    over: {
      title: '请在电脑上继续',
      body: '这部手机已断开连接。您可以关闭此页面。',
    },
    refused: { title: '已结束连接', body: '没有发送任何内容。您可以关闭此页面。' },
    here: '在这部手机上开始',
  },
};
