import { type PointerEvent, useId, useState } from 'react';
import { type BandLook, BandPatterns } from './band-patterns.tsx';
import { type Plot, areaPath, axisOf, linePath, stack, stepAt, xOf, yOf } from './stack.ts';
import { useWidth } from './use-width.ts';
import './chart-tokens.css';
import './area-chart.css';

export interface ChartBand extends BandLook {
  readonly key: string;
  /** One value per step. */
  readonly values: readonly number[];
}

export interface AreaChartProps {
  /** From the bottom up; those that are hidden are left out. */
  readonly bands: readonly ChartBand[];
  readonly steps: number;
  /** Which step is read now; null for none. */
  readonly active: number | null;
  readonly onActive: (step: number | null) => void;
  /** Words under the chart, each at a step. */
  readonly ticks: readonly { readonly step: number; readonly text: string }[];
  readonly formatValue: (value: number) => string;
  /** Names the control that reads a step. */
  readonly readingLabel: string;
  /** The step that is read, in words. */
  readonly readingOf: (step: number) => string;
}

const HEIGHT = 220;
/** Room for the highest line's figure, and for half a stroke at the bottom, in CSS pixels. */
const ROOM = 18;

/**
 * Bands on top of each other over time. The pointer reads the step that it is over; for keys there is a slider over the
 * whole plot, so each step is said in words like any slider's value.
 */
export function AreaChart(props: AreaChartProps) {
  const { bands, steps, active, onActive, ticks, formatValue, readingLabel, readingOf } = props;
  const id = useId();
  const [box, width] = useWidth();
  const [isByKeys, setByKeys] = useState(false);
  const stacked = stack(bands);
  const highest = Math.max(0, ...(stacked.at(-1)?.upper ?? []));
  const axis = axisOf(highest);
  const plot: Plot = { width, height: HEIGHT - ROOM - 1, top: axis.top };

  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    setByKeys(false);
    onActive(stepAt(event.clientX - left, steps, plot));
  };

  return (
    <div className="area-chart">
      <div
        className="area-chart-plot"
        ref={box}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={(event) => {
          // A finger that is lifted leaves its reading; a mouse takes it along.
          if (event.pointerType === 'mouse' && !isByKeys) onActive(null);
        }}
      >
        <svg width={width} height={HEIGHT} viewBox={`0 ${-ROOM} ${width} ${HEIGHT}`} aria-hidden="true">
          <BandPatterns id={id} looks={bands} />
          {stacked.map((band, index) => (
            <g key={band.key} data-band={band.key}>
              <path d={areaPath(band, plot)} fill={`url(#${id}-${bands[index]?.tone ?? ''})`} />
              <path
                className="area-chart-line"
                d={linePath(band.upper, plot)}
                style={{ stroke: `var(--band-${bands[index]?.tone ?? ''}-line)` }}
              />
            </g>
          ))}
          {axis.lines.map((value) => (
            <line
              key={value}
              className="area-chart-rule"
              x2={width}
              y1={yOf(value, plot)}
              y2={yOf(value, plot)}
            />
          ))}
          <line className="area-chart-base" x2={width} y1={plot.height} y2={plot.height} />
          {axis.lines.map((value) => (
            <text key={value} className="area-chart-value" x="0" y={yOf(value, plot) - 5}>
              {formatValue(value)}
            </text>
          ))}
          {active !== null && (
            <g className="area-chart-guide">
              <line x1={xOf(active, steps, plot)} x2={xOf(active, steps, plot)} y1={-ROOM} y2={plot.height} />
              {stacked.map((band, index) => (
                <circle
                  key={band.key}
                  r="4"
                  cx={xOf(active, steps, plot)}
                  cy={yOf(band.upper[active] ?? 0, plot)}
                  style={{ fill: `var(--band-${bands[index]?.tone ?? ''}-line)` }}
                />
              ))}
            </g>
          )}
        </svg>
        <input
          type="range"
          className="area-chart-keys"
          min={0}
          max={Math.max(0, steps - 1)}
          value={active ?? steps - 1}
          aria-label={readingLabel}
          aria-valuetext={readingOf(active ?? steps - 1)}
          onChange={(event) => {
            setByKeys(true);
            onActive(event.target.valueAsNumber);
          }}
          onFocus={(event) => {
            if (event.target.matches(':focus-visible')) onActive(active ?? steps - 1);
          }}
          onBlur={() => {
            setByKeys(false);
            onActive(null);
          }}
        />
      </div>
      <div className="area-chart-ticks" aria-hidden="true">
        {ticks.map(({ step, text }) => (
          <span key={step} style={{ insetInlineStart: `${(step / Math.max(1, steps - 1)) * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
