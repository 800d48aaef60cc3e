import type { SavedTexts } from '../saved-texts.ts';

export const saved: SavedTexts = {
  label: '사진이 지금 어떻게 되고 있는지',
  safe: '사진을 보관했어요. 따로 하실 일은 없어요.',
  now: {
    looking: '지금 상태를 알아보고 있어요',
    reading: '지금 다시 시도하고 있어요',
    waiting: '{time}에 알아서 다시 시도해요',
    soon: '곧 알아서 다시 시도해요',
    staff: '담당자가 살펴보고 있어요. 해결되면 다시 시도해요',
    offline: '지금은 연결이 안 돼요. 그래도 다시 시도는 계속돼요',
    lost: '이 화면에서는 더 볼 수 없어요. 사진은 안전하게 있어요',
  },
  tries: '지금까지 {count}번 시도했어요',
  result: '결과가 나오면 이 화면이 저절로 바뀌어요. 화면을 닫으셔도 돼요.',
  seeStatus: '상태 확인하기',
  back: {
    open: '다시 돌아올 링크 받기',
    title: '다시 돌아올 링크',
    lead: '{time}까지 어느 기기에서나 한 번 열 수 있어요. 새로 만들면 이 링크는 못 쓰게 돼요.',
    code: '돌아올 링크가 담긴 QR 코드',
    copy: '링크 복사',
    copied: '복사했어요',
    copyFailed: '링크를 선택해 복사해 주세요',
    share: '보내기',
    shareTitle: '서류 확인 상태',
    again: '새 링크 만들기',
  },
  withdraw: {
    button: '지금 삭제하기',
    detail: '한 번 누르면 사진과 딸린 내용을 모두 없애요.',
    going: '삭제하고 있어요',
    notDone: '삭제하지 못했어요. 연결을 확인하고 다시 눌러 주세요',
  },
  ended: {
    withdrawn: {
      title: '모두 없앴어요',
      body: '사진과 딸린 내용을 모두 없앴어요. 이제 남아 있는 것이 없어요.',
    },
    deleted: {
      title: '사진이 삭제됐어요',
      body: '다른 기기에서나 담당자가 삭제했어요. 남아 있는 것이 없어요.',
    },
    closed: {
      title: '처리가 끝났어요',
      body: '담당자가 마쳤거나 새 사진으로 바뀌었어요. 사진은 남아 있지 않아요.',
    },
  },
  startAgain: '처음부터 다시 하기',
};
