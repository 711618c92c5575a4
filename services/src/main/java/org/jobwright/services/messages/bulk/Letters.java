package org.jobwright.services.messages.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.services.applications.bulk.LeftOut;

/**
 * The texts of one command, a letter for each person.
 *
 * @param letters what each reads, in the order of the selection
 * @param leftOut who gets none, and why
 * @param missing what is not known of whom
 */
record Letters(List<Letter> letters, List<LeftOut> leftOut, List<MissingValues.Missing> missing) {

    /** The text for one person. */
    record Letter(JobApplication application, String text) {

        JobApplicationId id() {
            return application.getId();
        }
    }

    /**
     * Stands for these people and texts, as one short text: another one means that someone changed something meanwhile.
     *
     * @param written how many messages of the employer each person has
     */
    String state(Map<JobApplicationId, Long> written) {
        return state(written, Letter::text);
    }

    /** The same for the people alone: it stays while only the text is written on. */
    String people(Map<JobApplicationId, Long> written) {
        return state(written, letter -> "");
    }

    private String state(Map<JobApplicationId, Long> written, Function<Letter, String> text) {
        String state = Stream.concat(
                        letters.stream()
                                .map(letter -> letter.id() + " " + written.getOrDefault(letter.id(), 0L) + " "
                                        + text.apply(letter)),
                        leftOut.stream()
                                .map(one ->
                                        one.application() + " " + one.reason().getCode()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
