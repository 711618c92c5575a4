package org.jobwright.web.applications.persons;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.persons.PersonMergeId;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.persons.MergePreview;
import org.jobwright.services.applications.persons.OtherPerson;
import org.jobwright.services.applications.persons.PersonApplication;
import org.jobwright.services.applications.persons.PersonDetails;
import org.jobwright.services.applications.persons.PersonQueries;
import org.jobwright.services.applications.persons.PersonService;
import org.jobwright.services.applications.persons.SeenPersons;
import org.jobwright.web.applications.words.PipelineLabels;

/** The person behind an application, on its page. */
@Dependent
public class PersonsDesk implements Serializable {

    private static final int TWICE = 2;

    @Inject
    private PersonQueries queries;

    @Inject
    private PersonService service;

    @Inject
    private ApplicationReviewService reviews;

    public PersonDetails of(ApplicationReference application) {
        return queries.details(application);
    }

    /** Whether there is more to say about the person than this application. */
    public boolean hasMore(PersonDetails person) {
        return person.applications().size() > 1
                || !person.suggested().isEmpty()
                || !person.keptApart().isEmpty()
                || person.latestMerge() != null;
    }

    /**
     * All applications of the person, who else it may be, and what was merged.
     *
     * @param mayGoOn the reader may end what the person sent twice
     * @param changed is told what happened
     */
    public PersonPanel panel(
            ApplicationReference application,
            PersonDetails person,
            boolean mayGoOn,
            PipelineLabels words,
            SerializableConsumer<String> changed) {
        return new PersonPanel(this, application, person, mayGoOn, words, changed);
    }

    /** One line at the top of the page, if the person applied again or may be somebody else here. */
    public Optional<Component> hint(
            ApplicationReference application, PersonDetails person, PipelineLabels words, String address) {
        List<String> said = new ArrayList<>();
        List<Instant> applied = person.appliedFor(application);
        if (applied.size() >= TWICE) {
            said.add(words.text(
                    "applications.persons.applied-again",
                    applied.size(),
                    String.join(", ", applied.stream().map(words.formats()::day).toList())));
        }
        person.suggested().stream()
                .map(OtherPerson::latest)
                .findFirst()
                .ifPresent(other -> said.add(words.text(
                        "applications.persons.perhaps",
                        other.name(),
                        person.suggested().size())));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Div notice = new Div(
                new Span(String.join(" ", said) + " "), new Anchor(address, words.text("applications.persons.look")));
        notice.addClassNames("jw-notice", "jw-personhint");
        return Optional.of(notice);
    }

    MergePreview preview(ApplicationReference kept, ApplicationReference other) {
        return queries.preview(kept, other);
    }

    void merge(SeenPersons seen) {
        service.merge(seen);
    }

    void keepApart(SeenPersons seen) {
        service.keepApart(seen);
    }

    void goOnWith(PersonApplication kept, List<PersonApplication> ending) {
        reviews.goOnWith(kept.id(), ending.stream().map(PersonApplication::id).toList()).refused().stream()
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal.reason();
                });
    }

    void unmerge(PersonMergeId merge) {
        service.unmerge(merge);
    }
}
