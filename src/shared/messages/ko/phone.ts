import type { PhoneTexts } from '../phone-texts.ts';

export const phone: PhoneTexts = {
  computer: {
    title: '휴대폰으로 이어서 하기',
    lead: '휴대폰 카메라로 이 QR 코드를 비추고 링크를 열어 주세요.',
    preparing: '휴대폰으로 열 링크를 만들고 있어요',
    code: '휴대폰으로 열 링크가 담긴 QR 코드',
    works: '{time} 동안 쓸 수 있어요',
    orLink: '휴대폰에서 이 링크를 열어도 돼요',
    copy: '링크 복사',
    copied: '복사했어요',
    copyFailed: '링크를 선택해 복사해 주세요',
    waiting: '휴대폰을 기다리고 있어요',
    number: {
      title: '휴대폰 숫자도 {number}인가요?',
      lead: '내 휴대폰에 이 숫자가 보일 때만 예를 눌러 주세요.',
      yes: '예, 같아요',
      no: '아니요',
    },
    going: {
      title: '이제 휴대폰으로 찍어 주세요',
      lead: '이 화면을 열어 두세요. 읽은 내용이 여기에 나와요.',
    },
    now: {
      confirmed: '휴대폰과 연결됐어요',
      photographing: '사진을 기다리고 있어요',
      sending: '사진을 보내고 있어요',
      reading: '서류를 읽고 있어요',
      failed: '아직 읽지 못했어요. 휴대폰 화면을 봐 주세요',
      read: '다 읽었어요. 내용을 가져오고 있어요',
    },
    offline: '연결이 끊겨서 다시 잇고 있어요',
    over: {
      cancelled: {
        title: '휴대폰과 연결이 끝났어요',
        body: '다시 연결하거나 이 컴퓨터에서 계속해 주세요.',
      },
      expired: {
        title: '휴대폰을 기다리는 시간이 지났어요',
        body: '링크는 10분 동안만 열려요. 새로 만들거나 이 컴퓨터에서 계속해 주세요.',
      },
      refused: {
        title: '그 휴대폰은 연결하지 않았어요',
        body: '아무것도 보낼 수 없으니 안심하세요. 다른 사람이 열었을 수 있으니 새 코드를 만들어 주세요.',
      },
    },
    again: '새 코드 만들기',
    here: '이 컴퓨터에서 하기',
  },
  visitor: {
    opening: '컴퓨터와 연결하고 있어요',
    number: {
      title: '컴퓨터 숫자도 {number}인가요?',
      lead: '같으면 컴퓨터에서 예를 눌러 주세요. 그러면 여기서 사진을 찍을 수 있어요.',
      caution: '다른 사람이 보낸 링크라면 이 화면을 닫아 주세요.',
      waiting: '컴퓨터의 답을 기다리고 있어요',
      stop: '그만두기',
    },
    done: { title: '다 됐어요', body: '컴퓨터에서 계속해 주세요. 이 화면은 닫아도 돼요.' },
    over: {
      title: '컴퓨터에서 계속해 주세요',
      body: '이 휴대폰은 이제 연결되어 있지 않아요. 이 화면은 닫아도 돼요.',
    },
    here: '이 휴대폰에서 시작하기',
  },
};
