import './camera-help.css';

export interface CameraHelpProps {
  readonly title: string;
  readonly body: string;
  readonly tips: readonly string[];
  readonly fileLabel: string;
  readonly onFile: () => void;
}

/** When it takes long: what else helps, on a solid ground under the guide. */
export function CameraHelp({ title, body, tips, fileLabel, onFile }: CameraHelpProps) {
  return (
    <section className="camera-help">
      <h2>{title}</h2>
      <p>{body}</p>
      <ul>
        {tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <button type="button" onClick={onFile}>
        {fileLabel}
      </button>
    </section>
  );
}
