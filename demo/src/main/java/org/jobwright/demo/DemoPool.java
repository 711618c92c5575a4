package org.jobwright.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentSource;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.PoolMembership;

/** People whose applications an employer may keep for similar jobs. */
final class DemoPool {

    private final DemoCalendar calendar;
    private final Consumer<Object> world;

    DemoPool(DemoCalendar calendar, Consumer<Object> world) {
        this.calendar = calendar;
        this.world = world;
    }

    /** They were asked, and agreed an evening later. */
    void keep(OrganizationId organization, AccountId candidate, int daysAgo) {
        Instant asked = calendar.at(daysAgo, LocalTime.of(11, 0));
        PoolMembership membership = new PoolMembership(organization, candidate, asked);
        membership.agree(
                ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN).read(),
                ConsentSource.WORKSPACE,
                calendar.at(daysAgo - 1, LocalTime.of(19, 30)));
        world.accept(membership);
    }
}
