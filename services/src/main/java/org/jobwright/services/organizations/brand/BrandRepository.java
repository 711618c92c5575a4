package org.jobwright.services.organizations.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.brand.OrganizationBrand;
import org.jobwright.domain.organizations.brand.OrganizationPicture;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores how the pages of organizations look. */
@ApplicationScoped
class BrandRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    Optional<OrganizationBrand> find(OrganizationId organization) {
        return Optional.ofNullable(entityManager.find(OrganizationBrand.class, organization));
    }

    /** One owner at a time: two first versions would be one too many. */
    void hold(OrganizationId organization) {
        lock.hold("brand " + organization);
    }

    /** To be changed; a new one if there is none. */
    OrganizationBrand toChange(OrganizationId organization) {
        return find(organization).orElseGet(() -> {
            OrganizationBrand first = new OrganizationBrand(organization);
            entityManager.persist(first);
            return first;
        });
    }

    /** Stores the picture of an organization in place of the one before. */
    OrganizationPicture keep(OrganizationId organization, byte[] jpeg) {
        OrganizationPicture picture = entityManager.find(OrganizationPicture.class, organization);
        if (picture == null) {
            picture = new OrganizationPicture(organization, jpeg);
            entityManager.persist(picture);
        } else {
            picture.replace(jpeg);
        }
        return picture;
    }

    void removePicture(OrganizationId organization) {
        Optional.ofNullable(entityManager.find(OrganizationPicture.class, organization))
                .ifPresent(entityManager::remove);
    }

    Optional<byte[]> picture(OrganizationId organization) {
        return Optional.ofNullable(entityManager.find(OrganizationPicture.class, organization))
                .map(OrganizationPicture::getContent);
    }

    /** The picture with this fingerprint, while the page of a checked organization shows it. */
    Optional<byte[]> picture(String fingerprint) {
        return entityManager
                .createQuery("""
                        select p from OrganizationPicture p, HiringOrganization o, OrganizationBrand b
                        where p.fingerprint = :fingerprint and o.id = p.id and o.status in :verified
                          and b.id = p.id and b.picture = p.fingerprint and b.pictureDescription is not null""", OrganizationPicture.class)
                .setParameter("fingerprint", fingerprint)
                .setParameter("verified", OrganizationStatus.verifiedOnes())
                .getResultStream()
                .findFirst()
                .map(OrganizationPicture::getContent);
    }
}
