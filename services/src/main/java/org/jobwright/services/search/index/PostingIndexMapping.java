package org.jobwright.services.search.index;

import java.util.UUID;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.IdentifierBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeFromDocumentIdentifierContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeToDocumentIdentifierContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;

/** Declares that postings have an index, and maps them to documents. */
public class PostingIndexMapping implements HibernateOrmSearchMappingConfigurer {

    /** A new document schema needs a new index, which is rebuilt from the database. */
    static final String INDEX = "postings-4";

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        TypeMappingStep posting = context.programmaticMapping().type(JobPosting.class);
        posting.indexed().index(INDEX);
        posting.property("id").documentId().identifierBridge(new Identifier());
        posting.binder(new PostingDocument());
    }

    private static final class Identifier implements IdentifierBridge<JobPostingId> {

        @Override
        public String toDocumentIdentifier(JobPostingId id, IdentifierBridgeToDocumentIdentifierContext context) {
            return id.toString();
        }

        @Override
        public JobPostingId fromDocumentIdentifier(
                String identifier, IdentifierBridgeFromDocumentIdentifierContext context) {
            return new JobPostingId(UUID.fromString(identifier));
        }
    }
}
