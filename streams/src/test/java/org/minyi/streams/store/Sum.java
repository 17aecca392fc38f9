package org.minyi.streams.store;

/** The simplest delta: one entry, whatever is added. */
final class Sum implements Delta<Integer, Integer> {

    private Integer sum;

    @Override
    public int add(Integer more) {
        boolean first = sum == null;
        sum = first ? more : sum + more;
        return first ? 1 : 0;
    }

    @Override
    public Integer value() {
        return sum;
    }
}
