/** One file of texts, the same in every language's folder below `src/shared/messages`. */
export interface TextSource {
  /** What its keys begin with in a sheet: `person` gives `person.FAIL.title`. */
  readonly prefix: string;
  readonly file: string;
}

/** Every file that holds texts. A test compares them with all that the rules of `npm run messages` read. */
export const TEXT_SOURCES: readonly TextSource[] = [
  { prefix: 'person', file: 'person-photo.ts' },
  { prefix: 'person', file: 'person-reading.ts' },
  { prefix: 'person', file: 'person-service.ts' },
  { prefix: 'buttons', file: 'buttons.ts' },
  { prefix: 'interface', file: 'interface.ts' },
  { prefix: 'fields', file: 'fields.ts' },
  { prefix: 'camera', file: 'camera.ts' },
  { prefix: 'phone', file: 'phone.ts' },
  { prefix: 'saved', file: 'saved.ts' },
  { prefix: 'status', file: 'status.ts' },
  { prefix: 'again', file: 'again.ts' },
  { prefix: 'recaptureMail', file: 'recapture-mail.ts' },
  { prefix: 'support', file: 'staff-support.ts' },
  { prefix: 'hints', file: 'staff-hints.ts' },
  { prefix: 'console', file: 'console.ts' },
  { prefix: 'overview', file: 'console-overview.ts' },
  { prefix: 'causes', file: 'console-causes.ts' },
  { prefix: 'cases.list', file: 'console-case-list.ts' },
  { prefix: 'cases.one', file: 'console-case.ts' },
  { prefix: 'cases.bulk', file: 'console-bulk.ts' },
  { prefix: 'whatIf', file: 'what-if.ts' },
];
