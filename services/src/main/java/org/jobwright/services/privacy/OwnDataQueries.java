package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/**
 * Everything that is stored about the caller and is theirs to have (GDPR, articles 15 and 20); R__export.sql says what. It is
 * read one part after the other, because together they may not fit into memory.
 */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class OwnDataQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RecentProof proof;

    @Inject
    private Caller caller;

    /** What the archive is made of; only with a fresh proof, which counts until the archive is sent. */
    public OwnDataContents contents() {
        proof.require();
        return new OwnDataContents(
                entityManager
                        .createQuery(
                                "select a.reference, a.postingTitle, o.displayName from JobApplication a"
                                        + " join HiringOrganization o on o.id = a.organization"
                                        + " where a.candidate = :person order by a.appliedAt",
                                OwnDataContents.Sent.class)
                        .setParameter("person", caller.person())
                        .getResultList(),
                entityManager
                        .createQuery(
                                "select d.id from StoredDocument d where d.owner = :person order by d.storedAt",
                                DocumentId.class)
                        .setParameter("person", caller.person())
                        .getResultList(),
                files());
    }

    /** All but the applications and the texts of files; only with a fresh proof. */
    public List<OwnDataPart> parts() {
        proof.require();
        return query("select file, cast(content as text) as json from jobwright_export(:person)", Tuple.class)
                .getResultStream()
                .map(row -> new OwnDataPart(row.get("file", String.class), row.get("json", String.class)))
                .toList();
    }

    /** One of the caller's applications, with everything around it. */
    public OwnDataPart application(@NotNull ApplicationReference reference) {
        return query("select cast(jobwright_export_application(:person, :one) as text)", String.class)
                .setParameter("one", reference.value())
                .getResultStream()
                .filter(Objects::nonNull)
                .map(json -> new OwnDataPart("applications/" + reference.value() + "/application.json", json))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One of the caller's files: what is known of it, and the text that was read in it. */
    public OwnDataPart text(@NotNull DocumentId document) {
        return query("select cast(jobwright_export_text(:person, :one) as text)", String.class)
                .setParameter("one", document.value())
                .getResultStream()
                .filter(Objects::nonNull)
                .map(json -> new OwnDataPart("files/" + document.value() + ".json", json))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Where the files are, which their own services hand out. */
    private List<OwnFile> files() {
        return query("select folder, name, document, offer, version from jobwright_export_files(:person)", Tuple.class)
                .getResultStream()
                .map(row -> new OwnFile(
                        row.get("folder", String.class),
                        row.get("name", String.class),
                        row.get("document") == null ? null : new DocumentId(row.get("document", UUID.class)),
                        OfferReference.read(row.get("offer", String.class)).orElse(null),
                        row.get("version") == null ? 0 : row.get("version", Integer.class)))
                .toList();
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("person", caller.person().value());
    }
}
