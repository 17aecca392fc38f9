// Charts in the colours of the theme.

import * as echarts from "/webjars/echarts/5.5.0/echarts.esm.min.js";
import { colour } from "./theme.js";

const SIZES = { axis: 13, gauge: 34 };

/** A chart in that element, which follows the element's size; drawn anew with whatever options it is given. */
export function chart(element) {
  const drawn = echarts.init(element, null, { renderer: "svg" });
  const sized = new ResizeObserver(() => drawn.resize());
  sized.observe(element);
  return {
    draw: (option) => drawn.setOption(option, { notMerge: true }),
    end: () => {
      sized.disconnect();
      drawn.dispose();
    },
  };
}

function base() {
  const text = { color: colour("muted"), fontSize: SIZES.axis };
  return {
    animation: false,
    aria: { enabled: true },
    textStyle: { fontFamily: "inherit" },
    grid: { left: 8, right: 12, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, itemHeight: 9 },
    tooltip: { trigger: "axis", renderMode: "richText" },
    text,
  };
}

function axes(labels, text, extra = {}) {
  return {
    xAxis: { type: "category", data: labels, axisLabel: text, axisLine: { lineStyle: { color: colour("line") } }, axisTick: { show: false } },
    yAxis: { type: "value", axisLabel: text, splitLine: { lineStyle: { color: colour("line") } }, ...extra },
  };
}

/** Lines over the same labels; the first is filled, a dashed one is what it is compared with. */
export function lines(labels, series, extra = {}) {
  const { text, ...common } = base();
  return {
    ...common,
    ...axes(labels, text, extra),
    series: series.map((one, place) => ({
      type: "line",
      name: one.name,
      data: one.data,
      smooth: false,
      showSymbol: one.data.filter((each) => each !== null).length < 40,
      symbolSize: 4,
      lineStyle: { width: 2, type: one.dashed ? "dashed" : "solid" },
      color: one.dashed ? colour("muted") : colour(place === 0 ? "accent" : "good"),
      areaStyle: place === 0 && !one.dashed ? { opacity: 0.15 } : undefined,
    })),
  };
}

/** Upright bars, and a dashed line of what they are compared with. */
export function bars(labels, name, data, before) {
  const { text, ...common } = base();
  return {
    ...common,
    ...axes(labels, text),
    series: [
      { type: "bar", name, data, color: colour("accent"), barMaxWidth: 26 },
      before && { type: "line", name: before.name, data: before.data, color: colour("muted"), lineStyle: { type: "dashed", width: 2 }, showSymbol: false },
    ].filter(Boolean),
  };
}

/** Lying bars, the greatest at the top; without any, that there is nothing. */
export function ranking(rows, nothing) {
  if (rows.length === 0) {
    return { title: { text: nothing, left: "center", top: "middle", textStyle: { color: colour("muted"), fontSize: SIZES.axis, fontWeight: 400 } } };
  }
  const { text, legend, ...common } = base();
  const shown = [...rows].reverse();
  return {
    ...common,
    grid: { left: 12, right: 56, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: "item", renderMode: "richText" },
    xAxis: { type: "value", show: false },
    yAxis: { type: "category", data: shown.map((row) => row.name), axisLabel: { ...text, interval: 0, width: 120, overflow: "truncate" }, axisLine: { show: false }, axisTick: { show: false } },
    series: [{
      type: "bar",
      data: shown.map((row) => row.value),
      color: colour("accent"),
      barMaxWidth: 16,
      label: { show: true, position: "right", color: colour("ink"), fontSize: SIZES.axis, formatter: ({ dataIndex }) => shown[dataIndex].label },
    }],
  };
}

/** A rate in percent against a target. */
export function gauge(percent, printed, target) {
  const reached = percent !== null && percent >= target;
  return {
    animation: false,
    aria: { enabled: true },
    series: [{
      type: "gauge",
      min: 80,
      max: 100,
      startAngle: 190,
      endAngle: -10,
      radius: "120%",
      center: ["50%", "72%"],
      progress: { show: percent !== null, width: 14, itemStyle: { color: colour(reached ? "good" : "bad") } },
      axisLine: { lineStyle: { width: 14, color: [[1, colour("line")]] } },
      pointer: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { show: false },
      anchor: { show: false },
      detail: { offsetCenter: [0, "-8%"], fontSize: SIZES.gauge, fontWeight: 700, color: colour(percent === null ? "muted" : reached ? "good" : "bad"), formatter: () => printed },
      data: [{ value: percent === null ? 80 : Math.max(80, percent) }],
    }],
  };
}
