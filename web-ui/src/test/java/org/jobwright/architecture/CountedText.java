package org.jobwright.architecture;

/** A text that counts how often its characters are read: the work of a pattern, without a clock. */
final class CountedText implements CharSequence {

    private final String text;
    private final int from;
    private final int to;
    private final long[] looks;
    private final long most;

    /** Fails after more reads than that. */
    CountedText(String text, long most) {
        this(text, 0, text.length(), new long[1], most);
    }

    private CountedText(String text, int from, int to, long[] looks, long most) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.looks = looks;
        this.most = most;
    }

    long looks() {
        return looks[0];
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > most) {
            throw new TooMuchWork();
        }
        return text.charAt(from + index);
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text, from + start, from + end, looks, most);
    }

    @Override
    public String toString() {
        return text.substring(from, to);
    }

    static final class TooMuchWork extends RuntimeException {}
}
