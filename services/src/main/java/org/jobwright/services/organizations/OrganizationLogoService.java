package org.jobwright.services.organizations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationEdited;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationLogo;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.Unavailable;
import org.jobwright.services.shared.PictureReader;
import org.jobwright.services.shared.security.RateLimit;

/** Owners set and remove the logo of their organization. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OrganizationLogoService {

    private static final Logger LOG = Logger.getLogger(OrganizationLogoService.class);
    private static final int PER_HOUR = 10;

    /** Each needs a process of 256 MB for a second. */
    private static final Semaphore READERS = new Semaphore(2);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private PictureReader reader;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Replaces the logo with a re-encoded copy.
     *
     * @param upload a PNG or JPEG file
     */
    public void keep(@NotNull OrganizationId id, byte @NotNull [] upload) {
        guard.requireOwner(id);
        OrganizationLogo.requirePicture(upload);
        limit.require("logo:" + id, PER_HOUR, Duration.ofHours(1));
        byte[] drawn = redrawn(upload);
        OrganizationLogo logo = entityManager.find(OrganizationLogo.class, id);
        if (logo == null) {
            logo = new OrganizationLogo(id, drawn);
            entityManager.persist(logo);
        } else {
            logo.replace(drawn);
        }
        show(id, logo.getFingerprint());
    }

    /** Removes the logo. */
    public void remove(@NotNull OrganizationId id) {
        guard.requireOwner(id);
        OrganizationLogo logo = entityManager.find(OrganizationLogo.class, id);
        if (logo != null) {
            entityManager.remove(logo);
        }
        show(id, null);
    }

    private void show(OrganizationId id, String fingerprint) {
        Instant now = clock.instant();
        HiringOrganization organization = organizations.get(id);
        organization.showLogo(fingerprint, now);
        events.fire(new OrganizationEdited(id, now));
    }

    private byte[] redrawn(byte[] upload) {
        if (!READERS.tryAcquire()) {
            throw new Unavailable("organizations.logo.busy");
        }
        try {
            return reader.redraw(upload).orElseThrow(() -> new RuleViolation("organizations.logo.unreadable"));
        } catch (IOException failed) {
            LOG.warnf("A logo could not be read: %s", failed);
            throw new Unavailable("organizations.logo.busy");
        } finally {
            READERS.release();
        }
    }
}
