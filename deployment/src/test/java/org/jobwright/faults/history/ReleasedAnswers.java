package org.jobwright.faults.history;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** I7 and I8, which need only the history. */
final class ReleasedAnswers implements HistoryVerification.Check {
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public List<Finding> look(Evidence evidence) {
        Recorded recorded = evidence.recorded();
        return List.of(answers(recorded), recoveries(recorded));
    }

    private static Finding answers(Recorded recorded) {
        List<String> let = recorded.intrusions().stream()
                .filter(intrusion -> intrusion.status() < FIRST_REDIRECT)
                .map(intrusion -> "a stranger got " + intrusion.path())
                .toList();
        List<String> bare = recorded.mistakes().stream()
                .filter(ReleasedAnswers::isBare)
                .map(mistake -> mistake.status() + " at " + mistake.path() + " with a page that is " + mistake.page())
                .toList();
        String looked = recorded.intrusions().size() + " tries of strangers, "
                + recorded.mistakes().size() + " errors";
        return new Finding(
                Invariant.I7, looked, Stream.concat(let.stream(), bare.stream()).toList());
    }

    private static boolean isBare(Recorded.Mistake mistake) {
        return mistake.page().equals("trace")
                || mistake.status() >= FIRST_SERVER_ERROR && !mistake.page().equals("explained");
    }

    private static Finding recoveries(Recorded recorded) {
        List<String> slow = recorded.recoveries().stream()
                .filter(recovery -> recovery.seconds() > recovery.limit())
                .map(recovery -> "ready after " + recovery.seconds() + " s instead of " + recovery.limit() + " s")
                .toList();
        double longest = recorded.recoveries().stream()
                .mapToDouble(Recorded.Recovery::seconds)
                .max()
                .orElse(0);
        String looked = String.format(
                Locale.ROOT,
                "%d starts, ready after %.1f s at most",
                recorded.recoveries().size(),
                longest);
        List<String> problems = recorded.isUp() ? slow : List.of("down, and not ready since");
        return new Finding(Invariant.I8, looked, problems);
    }
}
