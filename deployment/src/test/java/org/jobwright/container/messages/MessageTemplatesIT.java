package org.jobwright.container.messages;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageTemplate;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateText;
import org.jobwright.domain.messages.TemplateVariable;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.services.messages.MessageTemplateQueries;
import org.jobwright.services.messages.MessageTemplateQueries.Example;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.messages.bulk.BulkMessageQueries;
import org.junit.jupiter.api.Test;

/** Texts that an employer writes again and again. */
@ContainerTest
class MessageTemplatesIT extends Talk {

    @Inject
    private BulkMessageQueries many;

    @Inject
    private MessageTemplateQueries templateQueries;

    @Inject
    private CandidateApplicationService own;

    @Test
    void aTemplateIsFilledForThePersonAndCountsHowOftenItWasSent() throws Exception {
        MessageTemplateId template = template("Dear {{first_name}}, thank you for applying as {{posting}}.");
        String text = Callers.asPerson(opening.recruiter(), () -> templateQueries.fill(template, application));
        assertEquals("Dear Ada, thank you for applying as Signal Technician.", text);
        Callers.asPerson(
                opening.recruiter(), () -> conversations.send(new SendMessage(application, text, template, 0)));
        assertEquals(
                List.of(1L),
                Callers.asPerson(opening.recruiter(), () -> templateQueries.templates(opening.organization())).stream()
                        .map(MessageTemplateDetails::used)
                        .toList());
        Callers.asPerson(opening.recruiter(), () -> templates.remove(opening.organization(), template));
        assertEquals(text, as(opening.recruiter()).messages().getFirst().body());
    }

    @Test
    void aMissingValueStopsATemplateAndNamesThePerson() throws Exception {
        MessageTemplateId template = template("We answer by {{answer_by}}.");
        Callers.asPerson(opening.recruiter(), () -> templateQueries.fill(template, application));
        rows.change("update job_application set answered_at = now() where reference = ?", application.value());
        MissingValues missing = assertThrows(
                MissingValues.class,
                () -> Callers.asPerson(opening.recruiter(), () -> templateQueries.fill(template, application)));
        assertEquals(
                List.of(new MissingValues.Missing("Ada Carvalho", TemplateVariable.ANSWER_BY)), missing.getPeople());
    }

    @Test
    void aTemplateIsLookedAtForOneOfTheLatestApplicants() throws Exception {
        AccountId member = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        ApplicationReference own = harbour.apply(opening, member, "Ines");
        assertEquals(List.of(own, application), examples(opening.recruiter()));
        assertEquals(List.of(application), examples(member), "not their own");
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        assertEquals(List.of(), examples(viewer));
        Map<TemplateVariable, String> values = values(opening.recruiter());
        assertEquals("Ada", values.get(TemplateVariable.FIRST_NAME));
        assertEquals(List.of(), new TemplateText("Dear {{first_name}}, by {{answer_by}}").missing(values));
        rows.change("update job_application set answered_at = now() where reference = ?", application.value());
        assertEquals(
                List.of(TemplateVariable.ANSWER_BY),
                new TemplateText("Dear {{first_name}}, by {{answer_by}}").missing(values(opening.recruiter())));
        assertRefused(NOT_FOUND, () -> values(candidate));
        assertRefused(NOT_FOUND, () -> values(harbour.opening().recruiter()));
    }

    private List<ApplicationReference> examples(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> templateQueries.examples(opening.organization())).stream()
                .map(Example::application)
                .toList();
    }

    private Map<TemplateVariable, String> values(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> templateQueries.values(application, Language.EN));
    }

    @Test
    void aPersonalTemplateIsSeenByNobodyElse() throws Exception {
        MessageTemplateId template = template("Hello {{first_name}}");
        AccountId colleague = colleague();
        assertEquals(List.of(), Callers.asPerson(colleague, () -> templateQueries.templates(opening.organization())));
        assertRefused(
                NOT_FOUND, () -> Callers.asPerson(colleague, () -> templates.remove(opening.organization(), template)));
    }

    @Test
    void aMemberHasThirtyTemplatesOfTheirOwn() throws Exception {
        for (int number = 1; number <= MessageTemplate.MOST_OWN; number++) {
            template("Text " + number, "Hello");
        }
        assertRefused("messages.template.too-many", () -> template("One more", "Hello"));
    }
}
