package org.jobwright.services.applications.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.SeenNotice;
import org.jobwright.domain.applications.apply.ApplicationDraft;
import org.jobwright.domain.applications.apply.CompletenessPolicy;
import org.jobwright.domain.applications.apply.CompletenessPolicy.Evidence;
import org.jobwright.domain.applications.apply.CopiedPart;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.AttachedFiles;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.candidates.ProfileDetails;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.shared.caller.Caller;

/** Combines the content of a draft with what is still missing, for the page before sending and for sending itself. */
@ApplicationScoped
class DraftCompleteness {

    @Inject
    private Documents documents;

    @Inject
    private AttachedFiles files;

    @Inject
    private ProfileQueries profiles;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private FormerApplicationRepository formers;

    @Inject
    private Caller caller;

    /** {@code known} are problems found while saving, such as a refused file. */
    DraftDetails review(ApplicationDraft draft, PostingToApply posting, List<FieldProblem> known) {
        List<AttachedFile> attachments = asked(files.of(draft.getAttachments()), posting.questions());
        ApplicationContent content = draft.getContent().withFiles(posting.questions(), answers(attachments));
        DocumentSummary document =
                documents.find(draft.getDocument()).map(DocumentSummary::of).orElse(null);
        ProfileDetails profile = caller.own().isPresent() ? profiles.mine() : null;
        List<FieldProblem> problems = new ArrayList<>(known);
        CompletenessPolicy.problems(content, posting.questions(), evidence(content, document, profile)).stream()
                .filter(problem ->
                        known.stream().noneMatch(other -> other.field().equals(problem.field())))
                .forEach(problems::add);
        CopiedContent copied = formers.copied(draft, content, posting, profile).orElse(null);
        problems.addAll(toConfirm(copied, content, posting.questions(), problems));
        Optional<AccountId> writer = caller.own();
        RunningApplication running = writer.flatMap(person -> applications.findActive(person, draft.getPosting()))
                .map(RunningApplication::of)
                .orElse(null);
        return new DraftDetails(
                posting,
                content,
                document,
                attachments,
                profile,
                running,
                copied,
                writer.flatMap(person -> formers.atEmployerOf(posting, person, content, profile))
                        .orElse(null),
                writer.map(person -> formers.otherEmployersIn(content.coverLetter(), posting, person))
                        .orElse(List.of()),
                draft.handover().orElse(null),
                seen(draft, posting, content.cvSource() == CvSource.PROFILE ? profile : null, running),
                problems,
                false,
                null);
    }

    /** Parts of an earlier application that nobody said are still right. */
    private static List<FieldProblem> toConfirm(
            CopiedContent copied,
            ApplicationContent content,
            List<ScreeningQuestion> questions,
            List<FieldProblem> known) {
        if (copied == null) {
            return List.of();
        }
        return copied.parts().stream()
                .filter(CopiedPart::toConfirm)
                .filter(part -> !isConfirmed(part, content, questions))
                .filter(part -> known.stream().noneMatch(other -> other.field().equals(part.field())))
                .map(part -> FieldProblem.of(part.field(), "applications.former.to-confirm"))
                .toList();
    }

    private static boolean isConfirmed(CopiedPart part, ApplicationContent content, List<ScreeningQuestion> questions) {
        if (part.field().equals(CopiedPart.COVER_LETTER)) {
            return content.letterConfirmed();
        }
        return IntStream.range(0, questions.size())
                .filter(i -> part.field().equals("answer-" + i))
                .anyMatch(i -> content.isConfirmed(questions.get(i).label()));
    }

    /** A file that answers a question no longer in the advert is a file like any other. */
    private static List<AttachedFile> asked(List<AttachedFile> files, List<ScreeningQuestion> questions) {
        Set<String> asked = questions.stream()
                .filter(question -> question.type() == QuestionType.FILE)
                .map(ScreeningQuestion::label)
                .collect(Collectors.toSet());
        return files.stream()
                .map(file -> asked.contains(file.question()) ? file : new AttachedFile(null, file.file()))
                .toList();
    }

    private static Map<String, String> answers(List<AttachedFile> files) {
        return files.stream()
                .filter(file -> file.question() != null)
                .collect(Collectors.toMap(
                        AttachedFile::question, file -> file.file().fileName()));
    }

    /** Changes whenever anything changes that the page before sending shows. */
    private static String seen(
            ApplicationDraft draft, PostingToApply posting, ProfileDetails profile, RunningApplication running) {
        return Stream.of(
                        draft.getVersion(),
                        posting.version(),
                        profile == null ? null : profile.version(),
                        running == null ? null : running.reference(),
                        running == null ? null : running.replacedAt(),
                        SeenNotice.VERSION,
                        posting.software() == null ? null : posting.software().rules())
                .map(String::valueOf)
                .collect(Collectors.joining("_"));
    }

    private static Evidence evidence(ApplicationContent content, DocumentSummary document, ProfileDetails profile) {
        if (content.cvSource() == CvSource.UPLOAD) {
            return document == null ? Evidence.MISSING : Evidence.PRESENT;
        }
        if (profile == null) {
            return Evidence.NOT_KNOWN_YET;
        }
        return profile.canApply() ? Evidence.PRESENT : Evidence.MISSING;
    }
}
