package org.jobwright.web.applications.tags;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.services.applications.tags.TagQueries;
import org.jobwright.services.applications.tags.TagService;
import org.jobwright.services.applications.tags.Tagged;

/** The tags of applicants, on their page and for a selection. */
@Dependent
public class TagsDesk implements Serializable {

    @Inject
    private TagService service;

    @Inject
    private TagQueries queries;

    /**
     * The tags of an application.
     *
     * @param change the reader may add and remove some
     */
    public TagsPanel panel(JobApplicationId application, OrganizationId organization, boolean change) {
        return new TagsPanel(this, application, organization, change);
    }

    /** The vocabulary, to filter by. */
    public List<TagOption> options(OrganizationId organization) {
        return queries.options(organization);
    }

    List<TagOption> of(JobApplicationId application) {
        return queries.of(application);
    }

    Tagged tag(List<JobApplicationId> applications, String name) {
        return service.tag(applications, name);
    }

    /** Takes a tag off those who got it by one command. */
    public BulkOutcome undo(BulkOperationId operation) {
        return service.undo(operation);
    }

    void untag(List<JobApplicationId> applications, TagId tag) {
        service.untag(applications, tag);
    }
}
