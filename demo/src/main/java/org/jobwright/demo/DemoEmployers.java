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
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationLogo;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.brand.BrandColor;
import org.jobwright.domain.organizations.brand.OrganizationBrand;
import org.jobwright.domain.organizations.brand.OrganizationPicture;
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
        if (demo.brand() != null) {
            show(organization.getId(), demo.key(), demo.brand());
        }
        file("logos/" + demo.key() + ".png").ifPresent(picture -> {
            OrganizationLogo logo = new OrganizationLogo(organization.getId(), picture);
            world.accept(logo);
            organization.showLogo(logo.getFingerprint(), calendar.morning(days - 2, days));
        });
        organizations.put(demo.key(), organization);
        return organization;
    }

    private void show(OrganizationId organization, String key, DemoOrganization.Brand demo) {
        OrganizationBrand brand = new OrganizationBrand(organization);
        file("pictures/" + key + ".jpg").ifPresent(jpeg -> {
            OrganizationPicture picture = new OrganizationPicture(organization, jpeg);
            world.accept(picture);
            brand.showPicture(picture.getFingerprint());
        });
        brand.rewrite(new BrandColor(demo.color()), demo.texts(), demo.pictureDescription());
        world.accept(brand);
    }

    private static Optional<byte[]> file(String name) {
        try (InputStream picture = DemoEmployers.class.getResourceAsStream(name)) {
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
            organization.trust("Demo content.", halfWay);
        }
    }
}
