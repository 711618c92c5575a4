package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.templates.PostingTemplate;
import org.jobwright.domain.jobs.templates.PostingTemplateId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.OrganizationGuard;

/** Manages the templates of an organization. Owners and recruiters only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PostingTemplateService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private PostingAccess access;

    @Inject
    private PostingTemplateRepository templates;

    @Inject
    private Clock clock;

    /** Saves the latest text of a posting as a template. */
    public PostingTemplateId save(@Valid SavePostingTemplate command) {
        JobPosting posting = access.forRecruiter(command.posting());
        PostingTemplate template = new PostingTemplate(
                posting.getOrganization(), command.name(), posting.latest().getAdvert(), clock.instant());
        templates.add(template);
        return template.getId();
    }

    /** Removes a template; postings started from it stay as they are. */
    public void remove(PostingTemplateId id) {
        PostingTemplate template = templates.get(id);
        guard.requireRecruiter(template.getOrganization());
        templates.remove(template);
    }

    /** The templates of an organization by name. */
    public List<PostingTemplateSummary> templates(OrganizationId organization) {
        guard.requireRecruiter(organization);
        return templates.of(organization);
    }
}
