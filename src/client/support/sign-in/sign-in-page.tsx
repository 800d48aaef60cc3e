import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { OIDC_START, useSignInWays } from '#src/client/api/support/staff-session.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { SignInFrame } from '#src/client/ui/console/sign-in-frame.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { ConsoleLanguage } from '../shell/console-language.tsx';
import type { Session } from '../session/use-session.ts';
import { LinkCommand } from './link-command.tsx';

export interface SignInPageProps {
  readonly session: Exclude<Session, { readonly kind: 'signed-in' }>;
}

/** How to get in, and why one is out. */
export function SignInPage({ session }: SignInPageProps) {
  const { t } = useTranslation('console');
  const isChecking = session.kind === 'checking';
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <SignInFrame brand={t('product')} languageSwitch={<ConsoleLanguage />}>
      <h1>{isChecking ? t('signIn.checking') : t('signIn.title')}</h1>
      <Why session={session} />
      {!isChecking && <Ways />}
    </SignInFrame>
  );
}

function Why({ session }: SignInPageProps): ReactNode {
  const { t } = useTranslation('console');
  if (session.kind === 'unreachable') {
    return (
      <>
        <Note title={t('signIn.unreachable')} body={t('signIn.unreachableBody')} />
        <Button size="small" onClick={() => location.reload()}>
          {t('words.again')}
        </Button>
      </>
    );
  }
  if (session.kind === 'checking') return null;
  const { why } = session;
  switch (why) {
    case 'nobody':
      return null;
    case 'bye':
      return <Note title={t('signIn.bye')} />;
    case 'ended':
      return <Note title={t('signIn.signedOut')} body={t('signIn.signedOutBody')} />;
    default:
      return <Note title={t(`signIn.faults.${why}.title`)} body={t(`signIn.faults.${why}.body`)} />;
  }
}

function Note({ title, body }: { readonly title: string; readonly body?: string }) {
  return (
    <div role="alert">
      <Notice tone="attention">
        <b>{title}</b>
        {body && <p>{body}</p>}
      </Notice>
    </div>
  );
}

function Ways() {
  const { t } = useTranslation('console');
  const ways = useSignInWays();
  return (
    <>
      {ways.data?.oidc === true && (
        <a className="button primary" href={OIDC_START}>
          {t('signIn.oidc')}
        </a>
      )}
      <section>
        <h2>{t('signIn.link')}</h2>
        <p>{t('signIn.linkBody')}</p>
        <LinkCommand />
        <p>{t('signIn.linkOpen')}</p>
      </section>
    </>
  );
}
