import { describe, expect, it } from 'vitest'
import { median, percentile, ratios, spread } from '#tests/bench/report/statistics.ts'

describe('statistics', () => {
  it('finds the middle of an odd and of an even number of values, in any order', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  it('sorts by size, not by spelling', () => {
    expect(median([100, 20, 3])).toBe(20)
  })

  it('interpolates percentiles between ranks', () => {
    const values = Array.from({ length: 101 }, (_, index) => 100 - index)
    expect(percentile(values, 99)).toBe(99)
    expect(percentile([0, 10], 25)).toBe(2.5)
    expect(percentile([7], 99)).toBe(7)
  })

  it('has no figure for nothing', () => {
    expect(median([])).toBeNaN()
    expect(spread([]).highest).toBeNaN()
  })

  it('leaves the values as they were given', () => {
    const values = [3, 1, 2]
    percentile(values, 50)
    expect(values).toEqual([3, 1, 2])
  })

  it('tells the lowest and the highest round beside the median', () => {
    expect(spread([5, 2, 9])).toEqual({ median: 5, lowest: 2, highest: 9 })
  })

  it('compares round by round and leaves out rounds that are void on either side', () => {
    expect(ratios([10, undefined, 30], [5, 10, 10])).toEqual([2, 3])
    expect(ratios([10], [0])).toEqual([])
  })
})
