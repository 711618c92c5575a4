package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.shared.caller.Caller;

/** Everything that is stored about the caller and is theirs to have (GDPR, articles 15 and 20); R__export.sql says what. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OwnDataQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RecentProof proof;

    @Inject
    private Caller caller;

    /** The data, a few kilobytes for each application; only with a fresh proof. */
    public List<OwnDataPart> parts() {
        proof.require();
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select file, cast(content as text) as json from jobwright_export(:person)", Tuple.class)
                .setParameter("person", caller.person().value())
                .getResultStream()
                .map(row -> new OwnDataPart(row.get("file", String.class), row.get("json", String.class)))
                .toList();
    }

    /** Where the files are, which their own services hand out; only with a fresh proof. */
    public List<OwnFile> files() {
        proof.require();
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select folder, name, document, offer, version from jobwright_export_files(:person)",
                        Tuple.class)
                .setParameter("person", caller.person().value())
                .getResultStream()
                .map(row -> new OwnFile(
                        row.get("folder", String.class),
                        row.get("name", String.class),
                        row.get("document") == null ? null : new DocumentId(row.get("document", UUID.class)),
                        OfferReference.read(row.get("offer", String.class)).orElse(null),
                        row.get("version") == null ? 0 : row.get("version", Integer.class)))
                .toList();
    }
}
