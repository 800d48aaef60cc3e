import type { AgainTexts } from '../again-texts.ts';

export const again: AgainTexts = {
  opening: '正在打开链接',
  lastTime: '上次的情况',
  until: '此链接在 {time} 之前可用',
  start: '重新拍照',
  done: {
    title: '谢谢，已全部完成',
    body: '证件已读取，之前的受理也已结束。您可以关闭此页面。',
  },
  again: '出示其他证件',
};
