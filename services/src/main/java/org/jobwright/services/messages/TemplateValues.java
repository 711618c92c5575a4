package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.messages.TemplateVariable;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.TimelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;

/** What templates say about a person. */
@ApplicationScoped
public class TemplateValues {

    private static final List<TemplateVariable> NAMING =
            List.of(TemplateVariable.FIRST_NAME, TemplateVariable.LAST_NAME, TemplateVariable.RESIDENCE);

    @Inject
    private PostingRepository postings;

    @Inject
    private TimelineRepository people;

    /** Empty where there is no value. */
    Map<TemplateVariable, String> of(JobApplication application, Language language, AccountId sender) {
        return of(application, language, nameOf(sender));
    }

    /** The name that a member signs with. */
    public String nameOf(AccountId sender) {
        return people.nameOf(sender);
    }

    /** Empty where there is no value. */
    public Map<TemplateVariable, String> of(JobApplication application, Language language, String sender) {
        Contact contact = application.getContent().contact();
        Map<TemplateVariable, String> values = new EnumMap<>(TemplateVariable.class);
        values.put(TemplateVariable.FIRST_NAME, contact.firstName());
        values.put(TemplateVariable.LAST_NAME, contact.lastName());
        values.put(TemplateVariable.RESIDENCE, contact.location());
        values.put(TemplateVariable.POSTING, application.getPostingTitle());
        values.put(
                TemplateVariable.ORGANIZATION,
                postings.organization(application.getOrganization()).getDisplayName());
        values.put(TemplateVariable.APPLIED_ON, day(application.getAppliedAt(), language));
        values.put(
                TemplateVariable.ANSWER_BY,
                application.getAnsweredAt() == null ? day(application.getAnswerDueAt(), language) : "");
        values.put(TemplateVariable.SENDER, sender);
        return values;
    }

    /** The same for a reader from whom the applicant is hidden, without anything that names them. */
    Map<TemplateVariable, String> behind(Mask mask, Map<TemplateVariable, String> known) {
        if (mask.hides()) {
            NAMING.forEach(variable -> known.put(variable, ""));
        }
        return known;
    }

    private static String day(Instant instant, Language language) {
        return day(LocalDate.ofInstant(instant, ZoneId.systemDefault()), language);
    }

    static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }
}
