import type { SavedTexts } from '../saved-texts.ts';

export const saved: SavedTexts = {
  looking: '正在查看当前情况',
  trying: '正在重新尝试',
  nextTry: '我们会在 {time} 自动重试',
  waiting: '正在等待下一次尝试',
  staff: '工作人员正在查看',
  noConnection: '现在没有网络连接，重试仍会继续',
  stay: '您可以一直打开此页面，有结果时会自动显示。',
  withdraw: '立即删除照片',
  withdrawing: '正在删除照片',
  withdrawFailed: '未能删除。请检查网络后再按一次',
  withdrawnTitle: '已全部删除',
  withdrawnBody: '照片已销毁，不再保留任何内容。',
  startAgain: '重新开始',
};
