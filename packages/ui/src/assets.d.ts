declare module '*.css'
declare module 'virtual:jiheng.css'
declare module '*?url' {
  const url: string
  export default url
}
