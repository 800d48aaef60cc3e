import type { PersonTexts } from '../person-texts.ts';

/** The connection, the visit, what is kept, and faults that are not told apart. */
export const personService = {
  OFFLINE: {
    title: '인터넷에 연결되어 있지 않아요',
    body: '사진은 아직 보내지 않았어요.',
    action: '인터넷에 연결하고 [다시 시도]를 눌러 주세요. 사진은 이 화면에 그대로 있어요.',
  },
  UPLOAD_INTERRUPTED: {
    title: '연결이 끊겼어요',
    body: '사진을 다 보내기 전에 멈췄어요.',
    action: '연결을 확인하고 [다시 시도]를 눌러 주세요. 사진은 이 화면에 그대로 있어요.',
  },
  UPLOAD_TIMEOUT: {
    title: '보내는 데 너무 오래 걸려요',
    body: '지금 연결이 느린 것 같아요.',
    action: '신호가 더 좋은 곳에서 [다시 시도]를 눌러 주세요.',
  },
  SERVICE_UNREACHABLE: {
    title: '지금은 서비스에 연결할 수 없어요',
    body: '인터넷은 되지만 저희 서비스가 답하지 않았어요.',
    action: '몇 분 뒤에 [다시 시도]를 눌러 주세요. 사진은 이 화면에 그대로 있어요.',
  },
  UPSTREAM_UNREACHABLE: {
    title: '사진을 읽는 서비스에 연결할 수 없어요',
    body: '사진을 읽는 서비스가 응답하지 않았어요. 고객님 때문이 아니에요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  UPSTREAM_UNREADABLE: {
    title: '받은 결과를 쓸 수 없었어요',
    body: '사진을 읽은 결과가 온전하지 않았어요. 고객님 때문이 아니에요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  TOO_MANY_ATTEMPTS: {
    title: '짧은 시간에 여러 번 시도했어요',
    body: '모두의 안전을 위해 사진을 보내는 횟수를 제한해요.',
    action: '{minutes}분 뒤에 [다시 시도]를 눌러 주세요.',
  },
  SESSION_EXPIRED: {
    title: '시간이 오래 지나 종료됐어요',
    body: '안전을 위해 절차를 끝내고 사진을 지웠어요.',
    action: '처음으로 돌아가 사진을 새로 찍어 주세요.',
  },
  CONSENT_MISSING: {
    title: '먼저 동의가 필요해요',
    body: '동의해 주셔야 서류를 읽을 수 있어요.',
    action: '안내를 읽고 동의란에 표시한 뒤 [동의하고 계속]을 눌러 주세요.',
  },
  PHONE_LINK_ENDED: {
    title: '이 링크는 이제 쓸 수 없어요',
    body: '링크는 10분 동안 휴대폰에서 한 번만 열려요.',
    action: '컴퓨터에서 새 링크를 받거나, 여기서 하려면 [처음부터 다시]를 눌러 주세요.',
  },
  PHONE_NOT_CONFIRMED: {
    title: '컴퓨터에서 아직 확인하지 않았어요',
    body: '컴퓨터가 두 화면의 숫자가 같은지 묻고 있어요.',
    action: '컴퓨터에서 답한 뒤 여기서 [다시 시도]를 눌러 주세요.',
  },
  STATUS_LINK_ENDED: {
    title: '이 링크로는 더 볼 수 없어요',
    body: '링크는 한 번만 열리고, 새로 만들면 이전 링크는 쓸 수 없어요.',
    action: '링크를 만든 화면에서 새로 받거나 접수 번호로 문의해 주세요.',
  },
  RECAPTURE_LINK_ENDED: {
    title: '다시 찍는 링크가 끝났어요',
    body: '사진을 읽을 때까지, 길어도 사흘 동안만 열려요.',
    action: '새 링크를 보내 드릴 수 있게 문의해 주세요.',
  },
  STORAGE_CONSENT_MISSING: {
    title: '사진은 보관하지 않았어요',
    body: '지금은 확인하지 못했어요. 사진은 동의하신 경우에만 보관해요.',
    action: '몇 분 뒤에 [다시 시도]를 눌러 주세요. 사진은 이 화면에 그대로 있어요.',
  },
  SAVED_PHOTO_EXPIRED: {
    title: '보관하던 사진을 지웠어요',
    body: '제때 확인하지 못했어요. 정해진 시간이 지나면 사진을 지워요.',
    action: '사진을 새로 찍어 주세요.',
  },
  RETRY_NEEDS_NEW_PHOTO: {
    title: '새 사진이 필요해요',
    body: '다시 시도했지만 보관한 사진을 읽지 못했어요. 그 사진은 지웠어요.',
    action: '사진을 새로 찍어 주세요.',
  },
  SERVICE_PROBLEM_NOT_SAVED: {
    title: '사진을 확인하지 못했어요',
    body: '저희 쪽에 문제가 있어요. 사진은 보관하지 않았어요.',
    action: '몇 분 뒤에 [다시 시도]를 눌러 주세요. 같은 문제가 또 생기면 접수 번호({ref})로 문의해 주세요.',
  },
  SERVICE_PROBLEM_DETAILS: {
    title: '지금은 입력 내용을 확인할 수 없어요',
    body: '저희 쪽에 문제가 있어요. 입력한 내용은 그대로 있어요.',
    action: '몇 분 뒤에 [다시 시도]를 눌러 주세요.',
  },
  SERVICE_PROBLEM: {
    title: '지금은 서류를 확인할 수 없어요',
    body: '저희 쪽에 문제가 있어요. 보내 주신 사진은 아직 확인하지 못했어요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  SENDING_PROBLEM: {
    title: '사진 확인을 시작하지 못했어요',
    body: '사진은 잘 받았지만 저희 쪽에 문제가 생겼어요. 고객님 잘못이 아니에요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  CHECKING_PROBLEM: {
    title: '사진 확인을 끝내지 못했어요',
    body: '사진을 확인하던 중에 작업이 멈췄어요. 고객님 쪽 문제가 아니에요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  PHOTO_NOT_USABLE: {
    title: '이 사진은 쓸 수 없어요',
    body: '사진 속 서류를 확인하지 못했어요.',
    action: '밝은 곳에 서류를 펴 놓고 다시 찍어 주세요.',
  },
  FILE_NOT_USABLE: {
    title: '이 파일은 쓸 수 없어요',
    body: '파일을 확인하지 못했어요.',
    action: '다른 파일을 골라 주세요. 그래도 안 되면 접수 번호({ref})로 문의해 주세요.',
  },
  UNKNOWN: {
    title: '이 단계를 끝내지 못했어요',
    body: '도중에 멈췄지만 아직 이유를 알 수 없어요.',
    action: '[다시 시도]를 눌러 주세요. 같은 문제가 또 생기면 접수 번호({ref})로 문의해 주세요.',
  },
} satisfies Partial<PersonTexts>;
