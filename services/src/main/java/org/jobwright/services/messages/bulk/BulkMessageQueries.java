package org.jobwright.services.messages.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.LeftOut;

/** What several people would read, each in a text of their own. */
@Stateless
@RolesAllowed(Role.PERSON)
public class BulkMessageQueries {

    @Inject
    private MaskRepository masks;

    @Inject
    private LetterWriter letters;

    @Inject
    private BulkMessageRepository messages;

    @Inject
    private ApplicationRepository applications;

    /**
     * What a message to a selection would do.
     *
     * @param body the text, which may still be empty
     * @param language in which days are written
     * @param shown whose text is shown, counted from 0 among the recipients
     */
    @Discloses(AccessPart.LIST)
    public BulkMessagePreview preview(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection,
            @NotNull @Size(max = Message.MAX_BODY, message = "messages.body.too-long") String body,
            @NotNull Language language,
            int shown) {
        List<JobApplication> chosen = letters.select(selection);
        Letters written = letters.write(chosen, TemplateKind.MESSAGE, body, language);
        List<JobApplicationId> recipients =
                written.letters().stream().map(Letters.Letter::id).toList();
        Map<JobApplicationId, Long> before = messages.written(recipients);
        return new BulkMessagePreview(
                written.letters().stream()
                        .map(letter -> new BulkMessagePreview.Recipient(
                                letter.id(), letter.application().getApplicantName()))
                        .toList(),
                applications.languages(recipients),
                written.leftOut(),
                written.missing(),
                BulkMessageService.tooMany(recipients.size()).orElse(null),
                recipients.isEmpty() ? "" : shown(written.letters().get(Math.clamp(shown, 0, recipients.size() - 1))),
                written.people(before),
                written.state(before));
    }

    /** What one person would read, while the text is still being written; empty if nobody can write to them. */
    public String letter(
            @NotNull JobApplicationId recipient,
            @NotNull @Size(max = Message.MAX_BODY, message = "messages.body.too-long") String body,
            @NotNull Language language) {
        return letters
                .write(letters.select(List.of(recipient)), TemplateKind.MESSAGE, body, language)
                .letters()
                .stream()
                .findFirst()
                .map(this::shown)
                .orElse("");
    }

    /** The recipients read their own name; the sender does not while they are hidden. */
    private String shown(Letters.Letter letter) {
        return masks.of(letter.application()).names(letter.text());
    }

    /**
     * The employer's own words in a decision, filled for each; for those who withdrew there are none.
     *
     * @throws MissingValues if they say something about people of whom it is not known
     * @throws org.jobwright.domain.shared.failures.RuleViolation if they are too long for somebody
     */
    public Map<JobApplicationId, String> decisionTexts(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection,
            @NotNull @Size(max = Message.MAX_BODY, message = "messages.body.too-long") String body,
            @NotNull Language language) {
        List<JobApplication> chosen = letters.select(selection);
        Letters written = letters.write(chosen, TemplateKind.DECISION, body, language);
        if (!written.missing().isEmpty()) {
            throw new MissingValues(written.missing());
        }
        written.leftOut().stream()
                .map(LeftOut::reason)
                .filter(reason -> !reason.getCode().equals(WritingObstacle.WITHDRAWN.code()))
                .findFirst()
                .ifPresent(reason -> {
                    throw reason;
                });
        return written.letters().stream().collect(Collectors.toMap(Letters.Letter::id, Letters.Letter::text));
    }
}
