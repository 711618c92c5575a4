package org.jobwright.web.integrations.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.services.integrations.applications.DecideApplication;
import org.jobwright.services.integrations.applications.ProgramApplication;
import org.jobwright.services.integrations.webhooks.WebhookBody;
import org.jobwright.web.integrations.forwarding.ForwardBody;
import org.jobwright.web.integrations.forwarding.PostingApplicationsResource;
import org.jobwright.web.integrations.hiring.ApplicationInterviewsResource;
import org.jobwright.web.integrations.hiring.ApplicationOffersResource;
import org.jobwright.web.integrations.hiring.InterviewsResource;
import org.jobwright.web.integrations.hiring.MessagesResource;
import org.jobwright.web.integrations.hiring.OffersResource;
import org.jobwright.web.integrations.organization.ApiFigures;
import org.jobwright.web.integrations.organization.ApiOrganization;
import org.jobwright.web.integrations.organization.FiguresResource;
import org.jobwright.web.integrations.organization.OrganizationResource;
import org.jobwright.web.integrations.organization.PostingFiguresResource;
import org.junit.jupiter.api.Test;

/** What programs may send and get is described, all of it, and nothing else. */
class ProgramDescriptionTest {

    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("Program", ApiProgram.class),
            Map.entry("ForwardedApplication", ForwardBody.class),
            Map.entry("ForwardedAnswer", ForwardBody.Given.class),
            Map.entry("ForwardedApplicant", Contact.class),
            Map.entry("OwnOrganization", ApiOrganization.class),
            Map.entry("HeadOffice", HeadOffice.class),
            Map.entry("Figures", ApiFigures.class),
            Map.entry("AnswerFigures", ApiFigures.Answers.class),
            Map.entry("StepFigures", ApiFigures.Step.class),
            Map.entry("StageFigures", ApiFigures.Stay.class),
            Map.entry("SourceFigures", ApiFigures.Source.class),
            Map.entry("WeekFigures", ApiFigures.Week.class),
            Map.entry("StopFigures", ApiFigures.Stopped.class),
            Map.entry("SurveyFigures", ApiFigures.Opinion.class),
            Map.entry("Posting", ApiPosting.class),
            Map.entry("PostingList", ApiPostingList.class),
            Map.entry("EventList", ApiEventList.class),
            Map.entry("Event", WebhookBody.class),
            Map.entry("EventData", WebhookBody.Data.class),
            Map.entry("EventPosting", WebhookBody.Posting.class),
            Map.entry("EventApplication", WebhookBody.Application.class),
            Map.entry("EventPart", WebhookBody.Part.class),
            Map.entry("Webhook", ApiWebhook.class),
            Map.entry("WebhookList", ApiWebhook.All.class),
            Map.entry("WebhookSettings", ApiWebhook.Settings.class),
            Map.entry("WebhookPatch", ApiWebhook.Settings.class),
            Map.entry("Delivery", ApiWebhook.Delivery.class),
            Map.entry("DeliveryList", ApiWebhook.Deliveries.class),
            Map.entry("PostingText", PostingBody.class),
            Map.entry("PostingPatch", PostingPatch.class),
            Map.entry("Renewal", RenewBody.class),
            Map.entry("Advert", JobAdvert.class),
            Map.entry("AdvertText", AdvertText.class),
            Map.entry("Qualification", AdvertText.Qualification.class),
            Map.entry("Skill", AdvertText.Skill.class),
            Map.entry("Work", WorkArrangement.class),
            Map.entry("Place", WorkLocation.class),
            Map.entry("Pay", PayOffer.class),
            Map.entry("PayRange", SalaryRange.class),
            Map.entry("PlacePay", PayOffer.PlacePay.class),
            Map.entry("Incentives", PayOffer.Incentives.class),
            Map.entry("Requirements", JobRequirements.class),
            Map.entry("Conditions", JobRequirements.Conditions.class),
            Map.entry("Opening", OpeningTerms.class),
            Map.entry("Occupation", OccupationCode.class),
            Map.entry("Application", ApplicationTerms.class),
            Map.entry("Question", ScreeningQuestion.class),
            Map.entry("ExpectedAnswer", ExpectedAnswer.class),
            Map.entry("Employer", EmployerDisclosure.class),
            Map.entry("JobApplication", ApiApplication.class),
            Map.entry("ApplicationLinks", ApiApplication.Links.class),
            Map.entry("ApplicationList", ApiApplicationList.class),
            Map.entry("Stage", ApiApplication.Stage.class),
            Map.entry("SentApplication", ApiSent.class),
            Map.entry("Applicant", Contact.class),
            Map.entry("GivenAnswer", ApiSent.GivenAnswer.class),
            Map.entry("SentDocument", ApiSent.Document.class),
            Map.entry("PendingDecision", ProgramApplication.PendingDecision.class),
            Map.entry("StageMove", StageBody.class),
            Map.entry("Note", NoteBody.class),
            Map.entry("DecisionProposal", DecideApplication.class));

    private final JsonNode description = description();

    @Test
    void everyOperationIsDescribedWithItsScope() {
        Set<String> described = new TreeSet<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    if (!operation.getValue().path("security").isEmpty()) {
                        described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " "
                                + scopeIn(
                                        operation.getValue().path("description").asText()));
                    }
                }));
        Set<String> present = Stream.of(
                        MeResource.class,
                        OrganizationResource.class,
                        FiguresResource.class,
                        PostingApplicationsResource.class,
                        PostingFiguresResource.class,
                        EventsResource.class,
                        WebhooksResource.class,
                        PostingsResource.class,
                        NamedPostingsResource.class,
                        ApplicationsResource.class,
                        MessagesResource.class,
                        ApplicationInterviewsResource.class,
                        InterviewsResource.class,
                        ApplicationOffersResource.class,
                        OffersResource.class)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())
                        .filter(method -> !verb(method).isEmpty())
                        .map(method -> verb(method) + " " + path(resource, method) + " " + scope(method)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", present), String.join("\n", described));
    }

    @Test
    void everyValueIsDescribed() {
        RECORDS.forEach((name, type) -> {
            Set<String> components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            components.remove("hiringTeam");
            Set<String> properties = new TreeSet<>();
            description
                    .at("/components/schemas/" + name + "/properties")
                    .fieldNames()
                    .forEachRemaining(properties::add);
            assertEquals(components, properties, name);
        });
    }

    @Test
    void everyTypeThatAWebhookHearsIsNamed() {
        Set<String> named = new TreeSet<>();
        description.at("/components/schemas/WebhookType/enum").forEach(type -> named.add(type.asText()));
        assertEquals(
                WebhookType.chosen().stream().map(WebhookType::text).collect(Collectors.toCollection(TreeSet::new)),
                named);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        description
                .findValuesAsText("$ref")
                .forEach(reference ->
                        assertTrue(!description.at(reference.substring(1)).isMissingNode(), reference));
    }

    private static String scopeIn(String words) {
        return Arrays.stream(ApiScope.values())
                .map(ApiScope::role)
                .filter(words::contains)
                .collect(Collectors.joining(" "));
    }

    private static String scope(Method method) {
        ForPrograms needs = method.getAnnotation(ForPrograms.class);
        return needs == null
                ? ""
                : Arrays.stream(needs.value()).map(ApiScope::role).collect(Collectors.joining(" "));
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return path.replace(": .+", "");
    }

    private static JsonNode description() {
        try (InputStream file = MeResource.class.getResourceAsStream("/org/jobwright/web/openapi.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
