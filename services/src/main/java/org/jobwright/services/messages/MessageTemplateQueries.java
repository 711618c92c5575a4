package org.jobwright.services.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageTemplate;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.messages.TemplateVariable;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** The templates that the caller sees, and their text for a person. */
@Stateless
@RolesAllowed(Role.PERSON)
public class MessageTemplateQueries {

    private static final int MOST_EXAMPLES = 20;

    /** A person for whom a template is looked at. */
    public record Example(ApplicationReference application, String name, String postingTitle) implements Serializable {}

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ConversationAccess access;

    @Inject
    private MessageTemplateRepository templates;

    @Inject
    private TemplateValues values;

    @Inject
    private MaskRepository masks;

    @Inject
    private ApplicationGuard applications;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Caller caller;

    /** The templates of an organization for all, and the caller's own ones, by name. */
    public List<MessageTemplateDetails> templates(OrganizationId organization) {
        guard.requireWorking(organization);
        return templates.visible(organization, caller.person());
    }

    /** Those for an application: in the candidate's language first. Empty for the candidate, and after a withdrawal. */
    public List<MessageTemplateDetails> forPerson(ApplicationReference reference, TemplateKind kind) {
        Correspondent writer = access.require(reference);
        if (writer.side() == MessageSide.CANDIDATE
                || !writer.mayWrite()
                || writer.application().isWithdrawn()) {
            return List.of();
        }
        Language theirs = entityManager
                .find(Account.class, writer.application().getCandidate())
                .getLanguage();
        return templates.visible(writer.application().getOrganization(), caller.person()).stream()
                .filter(template -> template.kind() == kind)
                .sorted(Comparator.comparing(template -> template.language() != theirs))
                .toList();
    }

    /**
     * The text of a template for a person.
     *
     * @throws MissingValues if it says something about the person that is not known
     * @throws org.jobwright.domain.shared.failures.RuleViolation if the candidate has withdrawn
     */
    public String fill(MessageTemplateId id, ApplicationReference reference) {
        return fill(id, reference, null);
    }

    /**
     * The same for the letter of an offer.
     *
     * @param start the first day of work; null if it is not written yet
     */
    public String fill(MessageTemplateId id, ApplicationReference reference, LocalDate start) {
        JobApplication application = writable(reference);
        MessageTemplate template = templates.get(id, application.getOrganization(), caller.person());
        Map<TemplateVariable, String> known =
                values.behind(masks.of(application), values.of(application, template.getLanguage(), caller.person()));
        if (start != null) {
            known.put(TemplateVariable.START_DATE, TemplateValues.day(start, template.getLanguage()));
        }
        List<TemplateVariable> missing = template.getText().missing(known);
        if (!missing.isEmpty()) {
            throw new MissingValues(
                    List.of(new MissingValues.Missing(application.getApplicantName(), missing.getFirst())));
        }
        return template.getText().fill(known);
    }

    /** The latest people of an organization for whom the caller can look at a template; at most 20. */
    public List<Example> examples(OrganizationId organization) {
        guard.requireWorking(organization);
        return templates.latest(organization, applications.movable(), MOST_EXAMPLES);
    }

    /** What a template says about a person; empty where there is no value. */
    public Map<TemplateVariable, String> values(ApplicationReference reference, @NotNull Language language) {
        JobApplication application = writable(reference);
        return values.behind(masks.of(application), values.of(application, language, caller.person()));
    }

    private JobApplication writable(ApplicationReference reference) {
        Correspondent writer = access.require(reference);
        if (writer.side() == MessageSide.CANDIDATE) {
            throw new NotFound();
        }
        if (!writer.mayWrite()) {
            throw new NotAllowed();
        }
        writer.application().requireNotWithdrawn();
        return writer.application();
    }
}
