import type { AgainTexts } from '../again-texts.ts';

export const again: AgainTexts = {
  opening: '링크를 열고 있어요',
  lastTime: '지난번에는 이랬어요',
  until: '이 링크는 {time}까지 쓸 수 있어요',
  start: '새 사진 찍기',
  done: {
    title: '고맙습니다. 모두 끝났어요',
    body: '서류를 읽었고 지난 접수도 마쳤어요. 화면을 닫으셔도 돼요.',
  },
  again: '다른 서류 보여 주기',
};
