package org.jobwright.services.applications.lists;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.services.applications.ApplicationRepository;

/**
 * Which applicants of a posting to list.
 *
 * @param words each must occur in what the applicant sent; blank for all
 * @param stage one stage; null for all
 * @param statuses these candidate statuses; empty for all
 * @param marks only those with all of these marks; empty for all
 * @param tag only those with this tag; null for all
 */
public record ApplicantFilter(
        String words, PipelineStageId stage, Set<CandidateStatus> statuses, Set<Mark> marks, TagId tag)
        implements Serializable {

    /** A mark that distinguishes an applicant for the recruiter. */
    public enum Mark {
        /** Nobody has moved them or decided on them yet. */
        TO_REVIEW,
        /** An answer is due. */
        WAITING,
        /** It is overdue. */
        OVERDUE,
        /** An answer does not satisfy a must-have. */
        MUST_HAVE_MISSED,
        /** A decision waits for someone who may tell it. */
        PROPOSED
    }

    /** Further words are ignored. */
    private static final int MOST_WORDS = 6;

    private static final int MOST_LETTERS = 200;

    /** All applicants. */
    public static final ApplicantFilter ALL = new ApplicantFilter("", null, Set.of(), Set.of(), null);

    /** Applicants whose application is still active. */
    public static final ApplicantFilter RUNNING = inStatus(ApplicationRepository.ACTIVE);

    /** Applicants on the board: active, or hired. */
    public static final ApplicantFilter ON_BOARD =
            inStatus(EnumSet.complementOf(EnumSet.copyOf(CandidateStatus.ENDED_WITHOUT_HIRE)));

    /** Applicants whose application ended without a hire. */
    public static final ApplicantFilter CLOSED = inStatus(CandidateStatus.ENDED_WITHOUT_HIRE);

    public ApplicantFilter {
        words = words == null ? "" : words.strip();
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        marks = marks == null ? Set.of() : Set.copyOf(marks);
    }

    private static ApplicantFilter inStatus(Collection<CandidateStatus> statuses) {
        return new ApplicantFilter("", null, Set.copyOf(statuses), Set.of(), null);
    }

    public ApplicantFilter withWords(String searched) {
        return new ApplicantFilter(searched, stage, statuses, marks, tag);
    }

    public ApplicantFilter withStage(PipelineStageId chosen) {
        return new ApplicantFilter(words, chosen, statuses, marks, tag);
    }

    public ApplicantFilter withMarks(Set<Mark> chosen) {
        return new ApplicantFilter(words, stage, statuses, chosen, tag);
    }

    public ApplicantFilter withTag(TagId chosen) {
        return new ApplicantFilter(words, stage, statuses, marks, chosen);
    }

    /** The words to search for, in lower case. */
    List<String> searched() {
        String cut = words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) : words;
        return Stream.of(cut.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
