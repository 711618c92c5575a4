package org.jobwright.web.shell.papers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.papers.CandidatePaperService;
import org.jobwright.services.papers.CandidateReferenceService;
import org.jobwright.services.papers.DocumentRequestService;
import org.jobwright.services.papers.ReferenceService;

/** The documents that were asked for in an application, for any page. */
@Dependent
public class Papers implements Serializable {

    @Inject
    DocumentRequestService service;

    @Inject
    CandidatePaperService own;

    @Inject
    ReferenceService references;

    @Inject
    CandidateReferenceService named;

    @Inject
    private Clock clock;

    /**
     * The tab on the applicant's page.
     *
     * @param mayAsk whether the reader may ask for documents, and accept or return them
     */
    public PapersPanel panel(JobApplicationId application, String name, boolean mayAsk) {
        return new PapersPanel(this, application, name, mayAsk);
    }

    /** That of the caller's own application; hidden as long as nothing was asked for. */
    public MyPapers mine(ApplicationReference application) {
        return new MyPapers(this, application);
    }

    /** The references on the same tab, for those who decide. */
    public ReferencesPanel references(JobApplicationId application, String name) {
        return new ReferencesPanel(this, application, name);
    }

    /** Those of the caller's own application; hidden as long as nobody asked for them. */
    public MyReferences myReferences(ApplicationReference application) {
        return new MyReferences(this, application);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
