"""From a matched table to facts: lines, totals, signs, doubts and rejections."""
