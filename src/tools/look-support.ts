/**
 * `npm run look:support`: pictures of the console's own pages and states, desktop and phone, Korean and English, light
 * and dark, into `.cache/look-support`, for whoever wants to judge them. Its cases are made up (`support:seed`).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { type RunningApp, startApp } from './running-app.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache/look-support');

const VIEWS = [
  { name: 'desktop', viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false },
  { name: 'phone', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
] as const;
const LOCALES = ['ko', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;
/** Motion ends within 240 ms; the picture is of what stays. */
const SETTLE_MS = 500;

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

mkdirSync(folder, { recursive: true });
const [empty, busy] = await Promise.all([startApp(), startApp()]);
seed(busy);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
try {
  const sessions = { empty: await signIn(browser, empty), busy: await signIn(browser, busy) };
  for (const view of VIEWS) {
    for (const locale of LOCALES) {
      for (const colorScheme of SCHEMES) {
        const { name, ...device } = view;
        const look = { device: { ...device, colorScheme }, locale, name: `${name}.${locale}.${colorScheme}` };
        await walk(browser, look, sessions);
      }
    }
  }
} finally {
  await browser.close();
  await Promise.all([empty.stop(), busy.stop()]);
}
console.log(`Pictures in ${folder}`);

interface Look {
  readonly device: object;
  readonly locale: (typeof LOCALES)[number];
  readonly name: string;
}

async function walk(
  browser: Browser,
  look: Look,
  sessions: { readonly empty: Session; readonly busy: Session },
): Promise<void> {
  const visit = async (
    app: RunningApp,
    session: Session | null,
    path: string,
    shoot: (page: Page) => Promise<void>,
  ) => {
    const context = await browser.newContext({
      ...look.device,
      deviceScaleFactor: 1,
      ...(session && { storageState: session }),
    });
    const page = await context.newPage();
    const [pathAndQuery = '', hash] = path.split('#');
    const joint = pathAndQuery.includes('?') ? '&' : '?';
    await page.goto(`${app.url}${pathAndQuery}${joint}lang=${look.locale}${hash ? `#${hash}` : ''}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shoot(page);
    await context.close();
  };
  const plain = (name: string) => (page: Page) => picture(page, `${name}.${look.name}`);

  await visit(busy, null, '/support', plain('1-sign-in'));
  await visit(busy, null, '/support#sign-in=sign-in-no-role', plain('1-sign-in-refused'));
  await visit(empty, sessions.empty, '/support', plain('2-overview-empty'));
  await visit(busy, sessions.busy, '/support', async (page) => {
    await page.locator('.area-chart').waitFor();
    await picture(page, `3-overview.${look.name}`);
    const plot = page.locator('.area-chart-plot');
    await plot.scrollIntoViewIfNeeded();
    await plot.hover({ position: { x: 160, y: 120 } });
    await picture(page, `3-overview-pointed.${look.name}`);
    await page.locator('.chart-legend button').last().click();
    await picture(page, `3-overview-part.${look.name}`);
    await page.locator('.segments label').last().click();
    await page.waitForTimeout(SETTLE_MS);
    await picture(page, `3-overview-week.${look.name}`);
    await page.locator('section[aria-labelledby=queue-title] button').first().click();
    await picture(page, `3-pause.${look.name}`);
  });
  await visit(empty, sessions.empty, '/support/cases', plain('7-cases-empty'));
  await visit(busy, sessions.busy, '/support/cases', async (page) => {
    await page.getByRole('grid').or(page.getByRole('table')).first().waitFor();
    await picture(page, `7-cases.${look.name}`);
    await page.locator('.filters .chip').first().click();
    await picture(page, `7-cases-filter-part.${look.name}`);
    await page.keyboard.press('Escape');
    await page.locator('.list-tools button').last().click();
    await page.locator('.bulk-plan').waitFor();
    await picture(page, `8-bulk-plan.${look.name}`);
  });
  await visit(busy, sessions.busy, '/support/bulk', plain('8-bulk-list'));
  await visit(busy, sessions.busy, '/support/cases?find=K7Q4MF2I', plain('7-cases-near'));
  await visit(busy, sessions.busy, '/support/cases?code=1', plain('7-cases-none'));
  for (const state of ['staff', 'waiting', 'person', 'recognised', 'expired']) {
    await visit(busy, sessions.busy, `/support/cases?state=${state}`, async (page) => {
      await page.locator('.list-pane a[href*="/support/cases/"]').first().click();
      await page.locator('.case-panel').waitFor();
      await picture(page, `9-case-${state}.${look.name}`);
    });
  }
  await visit(busy, sessions.busy, '/support/audit', plain('4-audit'));
  await visit(busy, sessions.busy, '/support/audit?actor=nobody', plain('4-audit-empty'));
  await visit(busy, sessions.busy, '/support/settings', plain('5-settings'));
  await visit(busy, sessions.busy, '/support/nowhere', plain('6-nowhere'));
}

async function signIn(browser: Browser, app: RunningApp): Promise<Session> {
  const link = /https?:\/\/\S+\/support#[\w-]+/.exec(app.output())?.[0];
  if (link === undefined) throw new Error('The BFF printed no sign-in link');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.locator('nav').waitFor();
  const session = await context.storageState();
  await context.close();
  return session;
}

function seed(app: RunningApp): void {
  const { status } = spawnSync(process.execPath, ['src/tools/seed-cases.ts', '--cases=2400'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: app.dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The cases could not be made up');
}

/** What is seen at first, and the rest of a page that is longer than the screen. */
async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const rest = await page.evaluate(() => {
    const main = document.querySelector('.frame-main');
    const box = main && main.scrollHeight > main.clientHeight + 8 ? main : document.scrollingElement;
    if (!box || box.scrollHeight <= box.clientHeight + 8) return false;
    box.scrollTo(0, box.scrollHeight);
    return true;
  });
  if (!rest || name.includes('part') || name.includes('pause')) return;
  await page.screenshot({ path: join(folder, `${name}.end.png`) });
}
