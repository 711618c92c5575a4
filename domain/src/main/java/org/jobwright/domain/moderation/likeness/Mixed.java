package org.jobwright.domain.moderation.likeness;

/** The finalizer of SplitMix64: every bit depends on every bit. */
final class Mixed {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mixed() {}

    static long of(long value) {
        long mixed = value + GOLDEN;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
