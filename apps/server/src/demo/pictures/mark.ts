/** 合成演示 in 24 × 24 points: each row six hexadecimal digits, the leftmost point first. */
export const mark: readonly (readonly string[])[] = [
  '000000000800001c00003c00007e0000ff0001e7c007c3e00f81f83ffffe7ffffe3bffcc00000000000007fff00ffff00ffff00e00700e00700e00700e00700ffff00ffff00ffff0'.match(
    /.{6}/g,
  ) ?? [],
  '000000000e60000ef0000e78000e381ffffe1ffffe1ffffe1c07001c07001c073c1ff7381ff7381ff7783c77f03c73f03863e03863c03be3c63be7c63bcfce781fee703efe703c7c'.match(
    /.{6}/g,
  ) ?? [],
  '0000000007001c07003ffffe1ffffe05c00e01c00e01fffe207ff87807007c070038fffc08fffc00e71c00fffc0cfffc0ee71c1ee71c1cfffc1cfffc3838603878f87bf03c11c01c'.match(
    /.{6}/g,
  ) ?? [],
  '0000000000000000001ffff81ffff80ffff00000000000000000007ffffe7ffffe7ffffe003c00003c000e3c600e3cf00e3c701e3c783c3c3c3c3c3c783c1c703c1e01fc0801f800'.match(
    /.{6}/g,
  ) ?? [],
]
