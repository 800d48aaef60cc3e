import type { DocumentType } from '#src/shared/documents.ts';
import type { AnalysedFrame, CameraReason, CameraState, LiveCamera, Still } from './camera.ts';
import { rememberLens } from './device/chosen-lens.ts';
import { offeredLenses } from './device/lens-choice.ts';
import { openCamera, type OpenedCamera, stopAll } from './device/open-camera.ts';
import { watchReturn } from './device/return-watch.ts';
import { type PhotoWishes, readControls, setControls } from './device/track-controls.ts';
import { watchTrack } from './device/track-watch.ts';
import { startLooking, type Looking } from './frames/looking.ts';

/** Until the browser is taken to wait for the person. */
const PENDING_MS = 8000;

export interface SessionHandlers {
  readonly onState: (state: CameraState) => void;
  readonly onFrame: (frame: AnalysedFrame) => void;
}

/** One visit to the camera screen: a camera that opens, rests while the page is hidden, and ends with `close`. */
export interface CameraSession {
  retry(): void;
  chooseLens(deviceId: string): void;
  setTorch(on: boolean): void;
  setZoom(value: number): void;
  takeStill(options: { readonly best: boolean }): Promise<Still | null>;
  pause(isPaused: boolean): void;
  /** Shows the stream, and follows its size. */
  attach(video: HTMLVideoElement): void;
  close(): void;
}

interface Open {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  readonly letGo: AbortController;
}

export function startCamera(document: DocumentType, handlers: SessionHandlers): CameraSession {
  const looking: Looking = startLooking(document, handlers.onFrame);
  const life = new AbortController();
  let state: CameraState = { kind: 'starting' };
  let open: Open | null = null;
  let video: HTMLVideoElement | null = null;
  let attempt = 0;
  let pendingTimer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: CameraState) => {
    state = next;
    handlers.onState(next);
  };
  const change = (part: Partial<LiveCamera>) => {
    if (state.kind === 'live') show({ ...state, ...part });
  };
  const fail = (reason: CameraReason) => show({ kind: 'failed', reason });

  const letGo = () => {
    attempt++;
    clearTimeout(pendingTimer);
    if (!open) return;
    open.letGo.abort();
    stopAll(open.stream);
    looking.end();
    open = null;
  };

  const begin = async (lensId: string | null) => {
    letGo();
    const mine = attempt;
    const isWanted = () => attempt === mine && !life.signal.aborted;
    show({ kind: 'starting' });
    pendingTimer = setTimeout(() => fail('CAMERA_PERMISSION_PENDING'), PENDING_MS);
    const opened = await openCamera(lensId, isWanted);
    if (!isWanted()) {
      if (opened.ok) stopAll(opened.stream);
      return;
    }
    clearTimeout(pendingTimer);
    if (opened.ok) goLive(opened);
    else fail(opened.reason);
  };

  const goLive = ({ stream, track, lenses, mirrored }: OpenedCamera & { ok: true }) => {
    const controller = new AbortController();
    open = { stream, track, letGo: controller };
    const settings = track.getSettings();
    const live: CameraState = {
      kind: 'live',
      stream,
      frame: { width: settings.width ?? 0, height: settings.height ?? 0 },
      mirrored,
      lenses: offeredLenses(lenses),
      lensId: settings.deviceId ?? null,
      ...readControls(track),
    };
    const onStopped = () => {
      looking.end();
      fail('CAMERA_STOPPED');
    };
    const onBack = () => {
      show(live);
      looking.begin(track, video);
    };
    watchTrack(track, { onStopped, onBack }, controller.signal);
    looking.begin(track, video);
    show(live);
    standing = {};
    void control({});
  };

  /** What was set on this camera, as far as it took it. */
  let standing: PhotoWishes = {};
  const control = async (wish: PhotoWishes) => {
    const track = open?.track;
    if (!track) return;
    await setControls(track, wish, standing);
    if (open?.track !== track) return;
    const controls = readControls(track);
    standing = {
      ...('torch' in wish || 'torch' in standing ? controls.torch && { torch: controls.torch.on } : {}),
      ...('zoom' in wish || 'zoom' in standing ? controls.zoom && { zoom: controls.zoom.value } : {}),
    };
    change(controls);
  };

  const rest = () => {
    const hasFailed = state.kind === 'failed' && state.reason !== 'CAMERA_PERMISSION_PENDING';
    letGo();
    if (!hasFailed) show({ kind: 'resting' });
  };
  const retryIfFailed = () => {
    if (state.kind === 'failed') void begin(null);
  };
  watchReturn(
    {
      onHidden: rest,
      onShown: () => {
        if (state.kind === 'resting' || isTaken(state)) void begin(null);
      },
      onPermissionChange: retryIfFailed,
      onDevicesChange: () => {
        if (state.kind === 'failed' && state.reason === 'CAMERA_NOT_FOUND') void begin(null);
      },
    },
    life.signal,
  );
  void begin(null);

  return {
    retry: () => {
      if (state.kind === 'failed') void begin(null);
    },
    chooseLens(deviceId) {
      if (state.kind !== 'live' || state.lensId === deviceId) return;
      rememberLens(deviceId);
      void begin(deviceId);
    },
    setTorch: (on) => void control({ torch: on }),
    setZoom: (value) => void control({ zoom: value }),
    takeStill: async ({ best }) =>
      open && state.kind === 'live' ? looking.takeStill(open.track, video, state.frame, best) : null,
    pause: (isPaused) => looking.pause(isPaused),
    attach(element) {
      video = element;
      if (!open) return;
      const { signal } = open.letGo;
      const resized = () => {
        if (element.videoWidth > 0)
          change({ frame: { width: element.videoWidth, height: element.videoHeight } });
      };
      element.srcObject = open.stream;
      element.addEventListener('resize', resized, { signal });
      element.addEventListener('loadedmetadata', resized, { signal });
      signal.addEventListener('abort', () => (element.srcObject = null), { once: true });
      // Refused on some phones until the person touches the page; the first frame shows all the same.
      element.play().catch(() => {});
      looking.seeVideo(element);
    },
    close() {
      life.abort();
      letGo();
      looking.close();
    },
  };
}

/** Somebody else had the camera, and may have given it back while the person was away. */
function isTaken(state: CameraState): boolean {
  return state.kind === 'failed' && (state.reason === 'CAMERA_IN_USE' || state.reason === 'CAMERA_STOPPED');
}
