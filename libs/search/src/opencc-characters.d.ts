/** The package has no types for its parts: pairs of a traditional character and its simplified forms, `繁 简|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
