import type { SavedTexts } from '../saved-texts.ts';

export const saved: SavedTexts = {
  label: '您的照片目前的情况',
  safe: '照片已妥善保存，您无需再做什么。',
  now: {
    looking: '正在查看当前情况',
    reading: '正在重新尝试',
    waiting: '我们会在 {time} 自动重试',
    soon: '我们很快会自动重试',
    staff: '工作人员正在查看，解决后会重试',
    offline: '现在没有网络连接，重试仍会继续',
    lost: '此页面无法继续显示情况，照片仍妥善保存',
  },
  tries: '目前已尝试 {count} 次',
  result: '有结果时会自动显示在这里。您也可以关闭此页面。',
  seeStatus: '查看情况',
  back: {
    open: '获取返回链接',
    title: '您的返回链接',
    lead: '{time}之前，可在任何设备上打开一次。新链接会取代它。',
    code: '返回链接的二维码',
    copy: '复制链接',
    copied: '已复制',
    copyFailed: '请选中链接后复制',
    share: '发送',
    shareTitle: '证件的处理情况',
    again: '生成新链接',
  },
  withdraw: {
    button: '立即删除',
    detail: '按一次即销毁照片及其全部内容。',
    going: '正在删除',
    notDone: '未能删除。请检查网络后再按一次',
  },
  ended: {
    withdrawn: {
      title: '已全部销毁',
      body: '照片及其全部内容已彻底销毁，不再保留。',
    },
    deleted: {
      title: '照片已被删除',
      body: '已在其他设备上或由工作人员删除，不再保留任何内容。',
    },
    closed: {
      title: '处理已结束',
      body: '工作人员已结束处理，或已由新照片取代。照片不再保留。',
    },
  },
  startAgain: '重新开始',
};
