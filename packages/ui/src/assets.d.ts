declare module '*.css'
declare module 'virtual:jiheng.css'
