package org.jobwright.domain.equality;

/** Fisher's exact test for two groups of which some moved on. */
final class FisherTest {

    /** Probabilities that differ by less are the same one, computed in another order. */
    private static final double SAME = 1e-7;

    private FisherTest() {}

    /**
     * How likely tables with the same sums are that are no likelier than this one.
     *
     * @param selected of the first group; then the rest of it, and the same of the second group
     */
    static double twoSided(int selected, int rest, int otherSelected, int otherRest) {
        int first = selected + rest;
        int second = otherSelected + otherRest;
        int moved = selected + otherSelected;
        double[] factorials = logFactorials(first + second);
        double observed = logProbability(selected, first, second, moved, factorials);
        double sum = 0;
        for (int i = Math.max(0, moved - second); i <= Math.min(moved, first); i++) {
            double one = logProbability(i, first, second, moved, factorials);
            if (one <= observed + SAME) {
                sum += Math.exp(one);
            }
        }
        return Math.min(1, sum);
    }

    private static double logProbability(int selected, int first, int second, int moved, double[] factorials) {
        return logChoose(first, selected, factorials)
                + logChoose(second, moved - selected, factorials)
                - logChoose(first + second, moved, factorials);
    }

    private static double logChoose(int all, int some, double[] factorials) {
        return factorials[all] - factorials[some] - factorials[all - some];
    }

    private static double[] logFactorials(int most) {
        double[] logs = new double[most + 1];
        for (int i = 2; i <= most; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }
}
