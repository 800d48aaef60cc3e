/** How a field was read. Empty is honest; wrong is what must not happen to a number. */
export type Verdict = 'right' | 'empty' | 'wrong';

/** Fields whose separators carry no meaning. */
const NUMBERS = new Set(['residentNumber', 'driverLicenseNumber', 'totalCardNum', '등록번호']);
const DATES = new Set(['issueDate', 'dateOfBirthYMD', 'dateOfIssueYMD', 'dateOfExpiryYMD', '개업연월일']);

/** Other names under which a certificate carries the same field: a corporation has other labels. */
export const OTHER_KEYS: Readonly<Record<string, readonly string[]>> = {
  성명: ['대표자', '성명(대표자)'],
  상호: ['법인명', '법인명(단체명)'],
  사업장소재지: ['소재지', '사업장 소재지'],
};

/** Spaces, dots and commas never count; hyphens don't in numbers; dates compare as year, month and day. */
export function verdict(key: string, wanted: string, got: string): Verdict {
  const read = comparable(key, got);
  if (read === '') return 'empty';
  return read === comparable(key, wanted) ? 'right' : 'wrong';
}

/** What counts of a field's value when it is compared. */
export function comparable(key: string, value: string): string {
  const bare = value.replaceAll(/[\s.,]/g, '');
  if (NUMBERS.has(key)) return bare.replaceAll('-', '');
  const date = DATES.has(key) ? /(\d{4})\D*(\d{1,2})\D*(\d{1,2})/.exec(value) : null;
  if (!date) return bare;
  const [, year = '', month = '', day = ''] = date;
  return year + month.padStart(2, '0') + day.padStart(2, '0');
}
