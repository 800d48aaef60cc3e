import type { SavedTexts } from '../saved-texts.ts';

export const saved: SavedTexts = {
  looking: '지금 상태를 알아보고 있어요',
  trying: '지금 다시 시도하고 있어요',
  nextTry: '{time}에 저희가 알아서 다시 시도해요',
  waiting: '다음 시도를 기다리고 있어요',
  staff: '담당자가 확인하고 있어요',
  noConnection: '지금은 연결이 안 돼요. 그래도 다시 시도는 계속돼요',
  stay: '이 화면을 열어 두시면 결과가 나오는 대로 바뀌어요.',
  withdraw: '지금 사진 삭제하기',
  withdrawing: '사진을 삭제하고 있어요',
  withdrawFailed: '삭제하지 못했어요. 연결을 확인하고 다시 눌러 주세요',
  withdrawnTitle: '모두 삭제했어요',
  withdrawnBody: '사진을 없앴어요. 이제 남아 있는 것이 없어요.',
  startAgain: '처음부터 다시 하기',
};
