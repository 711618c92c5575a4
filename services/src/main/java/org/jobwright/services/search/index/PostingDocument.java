package org.jobwright.services.search.index;

import jakarta.enterprise.inject.spi.CDI;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.services.insights.roles.KnownRoles;

/** Maps a posting to a document of the index; {@link PostingIndexer} decides whether it gets one. */
class PostingDocument implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(
                JobPosting.class,
                new Bridge(new WordFields(context.indexSchemaElement()), new FactFields(context.indexSchemaElement())));
    }

    /** Hibernate Search creates this bridge before there are beans. */
    private static RoleCatalog roles() {
        return CDI.current().select(KnownRoles.class).get().get();
    }

    private record Bridge(WordFields words, FactFields facts) implements TypeBridge<JobPosting> {

        @Override
        public void write(DocumentElement document, JobPosting posting, TypeBridgeWriteContext context) {
            HiringOrganization employer = context.extension(HibernateOrmExtension.get())
                    .session()
                    .find(HiringOrganization.class, posting.getOrganization());
            words.write(document, posting.getPublishedFacts(), employer);
            facts.write(document, posting, employer, roles());
        }
    }
}
