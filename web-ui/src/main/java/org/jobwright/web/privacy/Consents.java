package org.jobwright.web.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.domain.talent.contact.ContactState;
import org.jobwright.domain.talent.findable.Visibility;
import org.jobwright.services.equality.AnsweredApplication;
import org.jobwright.services.equality.EqualityService;
import org.jobwright.services.matching.AgreedMatch;
import org.jobwright.services.matching.OwnMatchService;
import org.jobwright.services.privacy.PrivacyQueries;
import org.jobwright.services.talent.CandidatePoolQueries;
import org.jobwright.services.talent.CandidatePoolService;
import org.jobwright.services.talent.KeptBy;
import org.jobwright.services.talent.contact.CandidateContactQueries;
import org.jobwright.services.talent.contact.CandidateContactService;
import org.jobwright.services.talent.contact.MyContact;
import org.jobwright.services.talent.findable.MyVisibility;
import org.jobwright.services.talent.findable.VisibilityQueries;
import org.jobwright.services.talent.findable.VisibilityService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Everything the person agreed to, each with its way back: through the service that it belongs to. */
@Dependent
public class Consents implements Serializable {

    @Inject
    private VisibilityQueries visibility;

    @Inject
    private VisibilityService visibilities;

    @Inject
    private CandidatePoolQueries pools;

    @Inject
    private CandidatePoolService pooling;

    @Inject
    private CandidateContactQueries contacts;

    @Inject
    private CandidateContactService contacting;

    @Inject
    private PrivacyQueries applications;

    @Inject
    private EqualityService equality;

    @Inject
    private OwnMatchService matches;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    /** Those in force first. */
    List<GivenConsent> mine() {
        List<GivenConsent> all = new ArrayList<>();
        MyVisibility found = visibility.mine();
        if (found.visibility() == Visibility.SEARCHABLE || found.read() != null) {
            all.add(found(found));
        }
        pools.mine().stream().filter(KeptBy::agreed).map(this::kept).forEach(all::add);
        contacts.mine().stream().filter(Consents::wasShared).map(this::shared).forEach(all::add);
        equality.answered().stream().map(this::answered).forEach(all::add);
        matches.agreed().stream().map(this::matched).forEach(all::add);
        applications.agreements().stream()
                .map(agreed -> new GivenConsent(
                        texts.get(
                                "privacy.consent.application",
                                agreed.organization(),
                                agreed.postingTitle(),
                                formats.date(agreed.at())),
                        false,
                        agreed.organization(),
                        null))
                .forEach(all::add);
        return all.stream().collect(Collectors.partitioningBy(GivenConsent::inForce)).entrySet().stream()
                .sorted((one, other) -> other.getKey().compareTo(one.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private GivenConsent found(MyVisibility found) {
        boolean inForce = found.visibility() == Visibility.SEARCHABLE;
        String words = texts.get(
                inForce ? "privacy.consent.findable" : "privacy.consent.findable.over", formats.date(found.since()));
        GivenConsent given = new GivenConsent(words, inForce, words, inForce ? () -> visibilities.hide() : null);
        return found.read() == null ? given : given.read(ConsentPurpose.FINDABLE, found.read());
    }

    private GivenConsent kept(KeptBy employer) {
        boolean inForce = employer.state() == PoolState.IN || employer.state() == PoolState.PAUSED;
        String words = inForce
                ? texts.get("privacy.consent.pool", employer.organization(), formats.date(employer.until()))
                : texts.get("privacy.consent.pool.over", employer.organization(), formats.date(employer.since()));
        return new GivenConsent(
                        words, inForce, employer.organization(), inForce ? () -> pooling.leave(employer.id()) : null)
                .read(ConsentPurpose.TALENT_POOL, employer.read());
    }

    private GivenConsent answered(AnsweredApplication application) {
        return new GivenConsent(
                texts.get("privacy.consent.equality", application.posting(), application.organization()),
                true,
                application.organization(),
                () -> equality.withdraw(application.reference()));
    }

    private GivenConsent matched(AgreedMatch application) {
        return new GivenConsent(
                        texts.get("privacy.consent.match", application.posting(), application.organization()),
                        true,
                        application.organization(),
                        () -> matches.withdraw(application.reference()))
                .read(ConsentPurpose.MATCH, application.read());
    }

    private static boolean wasShared(MyContact contact) {
        return contact.state() == ContactState.ACCEPTED || contact.state() == ContactState.ENDED;
    }

    private GivenConsent shared(MyContact contact) {
        boolean inForce = contact.state() == ContactState.ACCEPTED;
        String words = inForce
                ? texts.get("privacy.consent.contact", contact.organization(), formats.date(contact.until()))
                : texts.get("privacy.consent.contact.over", contact.organization());
        return new GivenConsent(
                        words, inForce, contact.organization(), inForce ? () -> contacting.end(contact.id()) : null)
                .read(ConsentPurpose.CONTACT, contact.read());
    }
}
