import { defineMessages } from '#kernel';

export const placesMessages = defineMessages({
  'web.places.view': { zh: '显示方式', en: 'View' },
  'web.places.list': { zh: '列表', en: 'List' },
  'web.places.map': { zh: '地图', en: 'Map' },
  'web.places.title': { zh: '位置示意图', en: 'Where they are' },
  'web.places.title.one': { zh: '位置', en: 'Where it is' },
  'web.places.one.text': {
    zh: '十字为本空间，数字为附近的空间。',
    en: 'The cross is this space, the numbers are spaces nearby.',
  },
  'web.places.one.alone': { zh: '十字为本空间。', en: 'The cross is this space.' },
  'web.places.note': {
    zh: '按经纬度和比例尺绘制的示意图，不是街道地图。',
    en: 'Drawn to scale from coordinates; this is no street map.',
  },
  'web.places.north': { zh: '北', en: 'N' },
  'web.places.several': { zh: '{count} 处：{names}', en: '{count} places: {names}' },
  'web.places.names': { zh: '、', en: ', ' },
  'web.places.mark': { zh: '图上编号', en: 'On the map: ' },
  'web.places.cross': { zh: '十字为起点。', en: 'The cross is where you start.' },
  'web.places.shared': {
    zh: '同一个数字表示几处相距很近。',
    en: 'The same number stands for places close together.',
  },
  'web.places.none': { zh: '没有可画的位置', en: 'Nothing to draw' },
  'web.places.none.text': {
    zh: '这些结果都没有登记位置，请看列表。',
    en: 'None of these results has a recorded place; see the list.',
  },
  'web.places.unplaced': {
    zh: '另有 {count} 条没有登记位置，没有画出。',
    en: 'Another {count} have no recorded place and are not drawn.',
  },
  'web.places.cut': {
    zh: '有位置的共 {total} 条，这里画出前 {count} 条。',
    en: '{total} have a place; the first {count} are drawn.',
  },
  'web.places.whole': { zh: '在列表中看全部', en: 'See all in the list' },
  'web.near.from': { zh: '离“{name}”由近到远', en: 'Nearest to “{name}” first' },
  'web.near.from.point': {
    zh: '离北纬 {latitude}°、东经 {longitude}° 由近到远',
    en: 'Nearest to {latitude}° N, {longitude}° E first',
  },
  'web.near.straight': { zh: '距离为直线距离。', en: 'Distances are in a straight line.' },
  'web.near.nowhere': {
    zh: '{count} 条没有登记位置，排在最后，不显示距离。',
    en: '{count} have no recorded place: they come last, without a distance.',
  },
  'web.near.stop': { zh: '不按距离排列', en: 'Do not sort by distance' },
  'web.near.away': { zh: '距起点 {distance}', en: '{distance} away' },
  'web.near.distance': { zh: '相距 {distance}', en: '{distance} from here' },
  'web.near.mine': { zh: '按离我远近排列', en: 'Sort by distance from me' },
  'web.near.mine.hint': {
    zh: '需要浏览器允许读取位置；只取到约一百米，写在网页地址里，平台不保存。',
    en: 'The browser asks you first. Your position is rounded to about 100 m, stands in the address of the page, and is not kept.',
  },
  'web.near.failed': { zh: '没有取得位置。', en: 'Your position could not be read.' },
  'web.near.here': { zh: '查看附近的空间', en: 'Spaces nearby' },
});
