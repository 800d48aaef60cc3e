import type { StatusTexts } from '../status-texts.ts';

export const status: StatusTexts = {
  title: '서류 확인 상태',
  form: {
    title: '서류가 어떻게 되고 있나요?',
    lead: '받으신 접수 번호를 입력해 주세요.',
    label: '접수 번호',
    hint: 'K7Q4-MF2X처럼 글자와 숫자 여덟 자리예요',
    wrong: '번호가 맞지 않아요. 다시 한번 비교해 주세요',
    short: '여덟 자리를 모두 입력해 주세요',
    look: '확인하기',
    looking: '확인하고 있어요',
    again: '다시 확인하기',
    instead: '접수 번호로 확인하기',
    other: '다른 번호 확인하기',
  },
  link: {
    title: '서류 확인 화면이 준비됐어요',
    lead: '링크는 한 번만 열려요. 이 기기에서 볼 때 눌러 주세요.',
    show: '여기서 보기',
    opening: '화면을 열고 있어요',
    number: '상태만 보기',
  },
  now: {
    trying: {
      title: '아직 다시 시도하고 있어요',
      body: '사진은 안전하게 있어요. 읽을 때까지 알아서 다시 시도해요.',
    },
    staff: {
      title: '담당자가 살펴보고 있어요',
      body: '저희 쪽에서 먼저 고칠 것이 있어요. 해결되면 알아서 다시 시도해요.',
    },
    done: {
      title: '결과가 나왔어요',
      body: '받은 링크를 열거나, 사진을 보낸 브라우저에서 이 화면을 열면 볼 수 있어요.',
    },
    over: {
      title: '이 번호로 보관된 것이 없어요',
      body: '끝났거나 삭제됐거나 보관 시간이 지났어요. 번호가 다를 수도 있어요.',
    },
  },
  until: '{time}까지 보관해요',
  start: '새 사진으로 다시 시작하기',
};
