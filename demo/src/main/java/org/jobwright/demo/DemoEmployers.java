package org.jobwright.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobwright.demo.DemoOrganization.Member;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationLogo;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.members.Invitation;
import org.jobwright.domain.organizations.profile.OrganizationName;

/** Creates the organizations and lets their people join by invitation. */
final class DemoEmployers {

    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final Consumer<Object> world;
    private final Map<String, HiringOrganization> organizations = new HashMap<>();

    DemoEmployers(DemoCalendar calendar, DemoPeople people, Consumer<Object> world) {
        this.calendar = calendar;
        this.people = people;
        this.world = world;
    }

    HiringOrganization found(DemoOrganization demo) {
        int days = demo.foundedDaysAgo();
        demo.members().forEach(member -> people.register(member.email(), member.name(), member.language(), days));
        OrganizationName name = new OrganizationName(demo.name());
        AccountId owner = people.id(demo.members().getFirst().email());
        HiringOrganization organization =
                HiringOrganization.found(name, name.slug(), demo.profile(), owner, calendar.afternoon(days, days));
        world.accept(organization);
        demo.members().stream().skip(1).forEach(member -> join(organization, member, owner, days - 1));
        organization.edit(name, demo.profile(), demo.terms(), calendar.morning(days - 1, days));
        verify(organization, demo.status(), days);
        logo(demo.key()).ifPresent(picture -> {
            OrganizationLogo logo = new OrganizationLogo(organization.getId(), picture);
            world.accept(logo);
            organization.showLogo(logo.getFingerprint(), calendar.morning(days - 2, days));
        });
        organizations.put(demo.key(), organization);
        return organization;
    }

    private static Optional<byte[]> logo(String key) {
        try (InputStream picture = DemoEmployers.class.getResourceAsStream("logos/" + key + ".png")) {
            return picture == null ? Optional.empty() : Optional.of(picture.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HiringOrganization get(String key) {
        return organizations.get(key);
    }

    private void join(HiringOrganization organization, Member member, AccountId owner, int daysAgo) {
        Account account = people.get(member.email());
        Invitation invitation = new Invitation(
                organization,
                account.getEmail(),
                member.role(),
                Secret.next(),
                owner,
                calendar.morning(daysAgo, daysAgo));
        invitation.accept(account.getId(), account.getEmail(), calendar.afternoon(daysAgo, daysAgo));
        world.accept(invitation);
    }

    private void verify(HiringOrganization organization, OrganizationStatus status, int days) {
        if (status.isVerified()) {
            organization.askForVerification(calendar.morning(days - 2, days));
            organization.verify("Demo content.", calendar.afternoon(days - 2, days));
        }
        if (status == OrganizationStatus.TRUSTED) {
            Instant halfWay = calendar.afternoon(days / 2, days);
            organization.trust(halfWay);
        }
    }
}
