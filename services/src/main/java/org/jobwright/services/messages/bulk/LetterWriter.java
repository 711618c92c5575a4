package org.jobwright.services.messages.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.CannotWrite;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.messages.TemplateText;
import org.jobwright.domain.messages.TemplateVariable;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.bulk.LeftOut;
import org.jobwright.services.messages.TemplateValues;
import org.jobwright.services.shared.caller.Caller;

/** Fills one text for each of several people. */
@ApplicationScoped
class LetterWriter {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private TemplateValues values;

    @Inject
    private Caller caller;

    /** The applications of one posting, if the caller may write to the candidates of all of them. */
    List<JobApplication> select(List<JobApplicationId> selection) {
        List<JobApplication> found = applications.findAll(selection);
        guard.requireMessenger(found);
        if (found.stream().map(JobApplication::getPosting).distinct().count() > 1) {
            throw new RuleViolation("applications.selection.several-postings");
        }
        return found;
    }

    /**
     * The letters to those who have not withdrawn.
     *
     * @param body with names that stand for values
     * @param language in which days are written
     * @throws org.jobwright.domain.shared.failures.InvalidInput if the text uses a name that its kind does not know
     */
    Letters write(List<JobApplication> selection, TemplateKind kind, String body, Language language) {
        TemplateText text = new TemplateText(body);
        text.requireNamesOf(kind);
        String sender = values.nameOf(caller.person());
        List<Letters.Letter> letters = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<MissingValues.Missing> missing = new ArrayList<>();
        for (JobApplication application : selection) {
            Map<TemplateVariable, String> known = values.of(application, language, sender);
            String filled = text.fill(known);
            Optional<RuleViolation> obstacle = obstacle(application, filled);
            if (obstacle.isPresent()) {
                leftOut.add(new LeftOut(application.getId(), application.getApplicantName(), obstacle.orElseThrow()));
                continue;
            }
            text.missing(known).stream()
                    .findFirst()
                    .ifPresent(variable ->
                            missing.add(new MissingValues.Missing(application.getApplicantName(), variable)));
            letters.add(new Letters.Letter(application, filled));
        }
        return new Letters(letters, leftOut, missing);
    }

    private static Optional<RuleViolation> obstacle(JobApplication application, String filled) {
        if (application.isWithdrawn()) {
            return Optional.of(new CannotWrite(WritingObstacle.WITHDRAWN, null));
        }
        return filled.length() > Message.MAX_BODY
                ? Optional.of(new RuleViolation("messages.body.too-long", Message.MAX_BODY))
                : Optional.empty();
    }
}
