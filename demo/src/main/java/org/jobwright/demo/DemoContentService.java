package org.jobwright.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.demo.market.DemoMarket;
import org.jobwright.demo.market.DemoMarketWriter;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.passwords.PasswordCredential;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.people.ProvideAccount;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.candidates.documents.DocumentStore;
import org.jobwright.services.demo.DemoContent;

/** Loads the demo content, once. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DemoContentService implements DemoContent {

    private static final String NEWCOMER = "newcomer@demo.example";
    private static final String PASSWORD = "correct-horse-demo";
    private static final int MOST_CVS = 213;

    @PersistenceContext(unitName = "services.jar#jobwright")
    private EntityManager entityManager;

    @Inject
    private AdministratorService accounts;

    @Inject
    private DocumentStore documents;

    @Inject
    private DemoMarketWriter market;

    @Inject
    private AccessLogRepository accessLog;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    @Override
    public boolean load() {
        if (isLoaded()) {
            return false;
        }
        Instant now = clock.instant();
        AccountId newcomer =
                accounts.provide(new ProvideAccount(NEWCOMER, "Joe Larch", Language.EN, PASSWORD, Set.of()));
        String passwordHash =
                entityManager.find(PasswordCredential.class, newcomer).getPasswordHash();
        DemoWorld world =
                new DemoWorld(now, passwordHash, this::nextReference, this::nextRequisition, documents::put, cvs());
        save(world);
        world.readings()
                .forEach(reading -> accessLog.saw(
                        Set.of(reading.application()), AccessPart.APPLICATION, reading.by(), reading.at()));
        market.write(new DemoMarket(now, world.organizations(), DemoFiles.guides()));
        events.fire(new DemoContentLoaded(newcomer, now));
        return true;
    }

    /** Some of the PDF files in a folder that the launcher was told of, spread over its subfolders. */
    private static List<Path> cvs() {
        String folder = System.getenv("JOBWRIGHT_DEMO_CVS");
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
            int count = Math.min(MOST_CVS, all.size());
            return IntStream.range(0, count)
                    .mapToObj(i -> all.get(i * all.size() / count))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private boolean isLoaded() {
        return !entityManager
                .createQuery("select 1 from Account a where a.email = :email", Integer.class)
                .setParameter("email", new EmailAddress(NEWCOMER))
                .getResultList()
                .isEmpty();
    }

    // Hibernate orders inserts by known associations; it does not know ids across features, so each kind is written
    // before the next one.
    private void save(DemoWorld world) {
        for (List<Object> kind : world.entitiesByKind()) {
            kind.forEach(entityManager::persist);
            entityManager.flush();
        }
    }

    private String nextRequisition(Instant begun) {
        return (String) entityManager
                .createNativeQuery("select requisition_next_reference(:year)", String.class)
                .setParameter("year", begun.atZone(ZoneOffset.UTC).getYear())
                .getSingleResult();
    }

    private String nextReference(Instant drafted) {
        return (String) entityManager
                .createNativeQuery("select job_posting_next_reference(:year)", String.class)
                .setParameter("year", drafted.atZone(ZoneOffset.UTC).getYear())
                .getSingleResult();
    }
}
