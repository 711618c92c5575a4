package org.jobwright.services.candidates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.CandidateProfile;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** Reads the caller's own profile. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class ProfileQueries {

    @Inject
    private ProfileRepository profiles;

    @Inject
    private Documents documents;

    @Inject
    private Caller caller;

    /** The profile; empty if none was ever saved. */
    public ProfileDetails mine() {
        return profiles.find(caller.person())
                .map(this::details)
                .orElseGet(() -> new ProfileDetails(Resume.EMPTY, null, null, null));
    }

    /** The resume as a JSON Resume file. */
    public String exportResume() {
        return mine().resume().toJson();
    }

    private ProfileDetails details(CandidateProfile profile) {
        DocumentSummary document =
                documents.find(profile.getDocument()).map(DocumentSummary::of).orElse(null);
        return new ProfileDetails(profile.getResume(), document, profile.getChangedAt(), profile.getVersion());
    }
}
