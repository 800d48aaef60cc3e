import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';
import type { AnalysedFrame, CameraReason, CameraState, Lens, LiveCamera, Still } from './camera.ts';
import { rememberLens } from './device/chosen-lens.ts';
import { offeredLenses } from './device/lens-choice.ts';
import { listLenses } from './device/lens-list.ts';
import { openCamera, type OpenedCamera, stopAll } from './device/open-camera.ts';
import { watchReturn } from './device/return-watch.ts';
import { cameraPermission } from './device/site-facts.ts';
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
  const looking: Looking = startLooking(document, {
    onFrame: handlers.onFrame,
    onUnguided: () => change({ isGuided: false }),
    onResized: () => control({}),
  });
  const life = new AbortController();
  let state: CameraState = { kind: 'starting' };
  let open: Open | null = null;
  let video: HTMLVideoElement | null = null;
  let detach = () => {};
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
    detach();
    stopAll(open.stream);
    looking.end();
    open = null;
  };

  const begin = async (lensId: string | null) => {
    letGo();
    // A page that nobody sees opens no camera, whatever was allowed or plugged in meanwhile; it does when it is shown.
    if (globalThis.document.visibilityState === 'hidden') return show({ kind: 'resting' });
    const mine = attempt;
    const isWanted = () => attempt === mine && !life.signal.aborted;
    show({ kind: 'starting' });
    pendingTimer = setTimeout(() => void waitFor(isWanted), PENDING_MS);
    const opened = await openCamera(lensId, DOCUMENTS[document].smallest, isWanted);
    if (!isWanted()) {
      if (opened.ok) stopAll(opened.stream);
      return;
    }
    clearTimeout(pendingTimer);
    if (opened.ok) goLive(opened);
    else fail(opened.reason);
  };

  const waitFor = async (isWanted: () => boolean) => {
    // Where it is allowed already, nobody is asked: it is the camera that takes so long.
    if ((await cameraPermission())?.state === 'granted') return;
    if (isWanted() && state.kind === 'starting') fail('CAMERA_PERMISSION_PENDING');
  };

  const goLive = ({ stream, track, lenses, mirrored }: OpenedCamera & { ok: true }) => {
    const controller = new AbortController();
    open = { stream, track, letGo: controller };
    const liveNow = (): CameraState => {
      const settings = track.getSettings();
      return {
        kind: 'live',
        stream,
        frame: { width: settings.width ?? 0, height: settings.height ?? 0 },
        mirrored,
        isGuided: looking.isGuided(),
        lenses: offeredLenses(lenses, lensOf(track)),
        lensId: settings.deviceId ?? null,
        ...readControls(track),
      };
    };
    const onStopped = () => {
      looking.end();
      detach();
      fail('CAMERA_STOPPED');
    };
    const onBack = () => {
      // What was switched or turned since then stands in the track's settings.
      show(liveNow());
      looking.begin(track, video);
    };
    watchTrack(track, { onStopped, onBack }, controller.signal);
    looking.begin(track, video);
    show(liveNow());
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

  const listAgain = async () => {
    const lenses = await listLenses();
    change({ lenses: offeredLenses(lenses, open && lensOf(open.track)) });
  };

  const rest = () => {
    const hasFailed = state.kind === 'failed' && state.reason !== 'CAMERA_PERMISSION_PENDING';
    letGo();
    if (!hasFailed) show({ kind: 'resting' });
  };
  watchReturn(
    {
      onHidden: rest,
      onShown: () => {
        if (state.kind === 'resting' || isTaken(state)) void begin(null);
      },
      onMaybeAllowed: () => {
        // A question that is still open is answered to who asked it.
        if (state.kind === 'failed' && state.reason !== 'CAMERA_PERMISSION_PENDING') void begin(null);
      },
      onDevicesChange: () => {
        if (state.kind === 'failed' && state.reason === 'CAMERA_NOT_FOUND') void begin(null);
        else void listAgain();
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
      detach();
      if (!open) return;
      video = element;
      const shown = new AbortController();
      const { signal } = shown;
      detach = () => {
        shown.abort();
        element.srcObject = null;
        video = null;
        detach = () => {};
      };
      const resized = () => {
        if (element.videoWidth > 0)
          change({ frame: { width: element.videoWidth, height: element.videoHeight } });
      };
      element.srcObject = open.stream;
      element.addEventListener('resize', resized, { signal });
      element.addEventListener('loadedmetadata', resized, { signal });
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

/** Null where the browser does not tell which one it is. */
function lensOf(track: MediaStreamTrack): Lens | null {
  const { deviceId } = track.getSettings();
  return deviceId ? { deviceId, label: track.label } : null;
}

/** Somebody else had the camera, and may have given it back while the person was away. */
function isTaken(state: CameraState): boolean {
  return state.kind === 'failed' && (state.reason === 'CAMERA_IN_USE' || state.reason === 'CAMERA_STOPPED');
}
